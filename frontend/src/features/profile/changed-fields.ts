/** Of a form's values those whose field was touched, so that a PATCH says no more than it means. */
export function changedFields<Values extends object>(
  values: Values,
  dirty: Partial<Record<keyof Values, unknown>>,
): Partial<Values> {
  const changes: Partial<Values> = {};
  for (const field in values) if (dirty[field]) changes[field] = values[field];
  return changes;
}
