import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";

const item =
  "flex min-h-10 cursor-pointer items-center gap-2.5 rounded-sm px-3 text-body outline-none select-none data-[highlighted]:bg-sunken";

/** A list of verbs or places behind one button. */
export function Menu({ trigger, children }: { trigger: ReactNode; children: ReactNode }) {
  return (
    // Not modal: the modal kind injects a style element, which the content security policy refuses.
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align="end"
          sideOffset={8}
          collisionPadding={8}
          className="z-40 min-w-56 rounded border border-line bg-surface p-1.5 shadow-float motion-safe:animate-rise"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** `asChild` with a link makes it a place to go. */
export function MenuItem(props: { children: ReactNode; asChild?: boolean; onSelect?: () => void }) {
  return <Radix.Item {...props} className={item} />;
}

/** One of several, the chosen one marked. */
export function MenuChoice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}) {
  return (
    <>
      <Radix.Label className="px-3 pt-2 pb-1 text-muted text-note">{label}</Radix.Label>
      <Radix.RadioGroup value={value} onValueChange={onChange}>
        {options.map((option) => (
          <Radix.RadioItem
            key={option.value}
            value={option.value}
            // Stays open, so that the choice is seen to be taken.
            onSelect={(event) => event.preventDefault()}
            className={item}
          >
            <span className="flex size-4 items-center">
              <Radix.ItemIndicator>
                <Check aria-hidden size={16} />
              </Radix.ItemIndicator>
            </span>
            {option.label}
          </Radix.RadioItem>
        ))}
      </Radix.RadioGroup>
    </>
  );
}

export function MenuDivider() {
  return <Radix.Separator className="my-1.5 h-px bg-line" />;
}
