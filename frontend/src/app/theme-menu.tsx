import { SunMoon } from "lucide-react";
import { setTheme, type ThemeChoice, useThemeChoice } from "@/lib/theme";
import { Menu, MenuChoice } from "@/ui/menu";

const themes: { value: ThemeChoice; label: string }[] = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "system", label: "As the system" },
];

export function ThemeMenu() {
  const choice = useThemeChoice();
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label="Theme"
          className="inline-flex size-10 cursor-pointer items-center justify-center rounded text-muted hover:bg-sunken hover:text-ink"
        >
          <SunMoon aria-hidden size={20} />
        </button>
      }
    >
      <MenuChoice
        label="Theme"
        value={choice}
        options={themes}
        onChange={(value) => {
          const theme = themes.find((candidate) => candidate.value === value);
          if (theme) setTheme(theme.value);
        }}
      />
    </Menu>
  );
}
