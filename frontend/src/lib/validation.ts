import { zodResolver } from "@hookform/resolvers/zod";
import { config, type core } from "zod";

function sentence(issue: core.$ZodRawIssue): string {
  if (issue.code === "invalid_format" && issue.format === "email")
    return "Write a whole email address, like name@example.com.";
  if (issue.code === "too_small" && issue.origin === "string")
    return issue.minimum === 1 ? "This is needed." : `Use at least ${issue.minimum} characters.`;
  if (issue.code === "too_small") return `This cannot be less than ${issue.minimum}.`;
  if (issue.code === "too_big" && issue.origin === "string")
    return `Keep this to ${issue.maximum} characters.`;
  if (issue.code === "too_big") return `This cannot be more than ${issue.maximum}.`;
  return "This does not look right. Check it once more.";
}

config({ customError: sentence });

/**
 * Checks a form by a generated schema, in our words. Forms check when they are sent and not when a field is left: an
 * error that appears under the pointer would move the button away from the press.
 */
export const bySchema = zodResolver;
