import { useState } from "react";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Menu, MenuChoice, MenuDivider, MenuItem } from "@/ui/menu";
import { Section } from "@/ui/section";
import { Sheet } from "@/ui/sheet";
import { Tabs } from "@/ui/tabs";
import { Tooltip } from "@/ui/tooltip";

const words = "The rest of the page waits. Escape, the cross or a press beside it closes.";

function Floating() {
  const [open, setOpen] = useState<"dialog" | "sheet">();
  const [order, setOrder] = useState("newest");
  const close = () => setOpen(undefined);
  return (
    <Section title="What floats">
      <div className="flex flex-wrap gap-3">
        <Button look="quiet" onClick={() => setOpen("dialog")}>
          Dialog
        </Button>
        <Button look="quiet" onClick={() => setOpen("sheet")}>
          Sheet
        </Button>
        <Menu trigger={<Button look="quiet">Menu</Button>}>
          <MenuItem>Download</MenuItem>
          <MenuItem asChild>
            <a href="#x">A place to go</a>
          </MenuItem>
          <MenuDivider />
          <MenuChoice
            label="Order"
            value={order}
            onChange={setOrder}
            options={[
              { value: "newest", label: "Newest first" },
              { value: "score", label: "Best first" },
            ]}
          />
        </Menu>
        <Tooltip words="20 November 2026 at 14:05">
          <Button look="plain">Tooltip</Button>
        </Tooltip>
      </div>
      <Dialog
        open={open === "dialog"}
        onClose={close}
        title="Delete this CV"
        actions={
          <>
            <Button look="plain" onClick={close}>
              Keep it
            </Button>
            <Button look="danger" onClick={close}>
              Delete it
            </Button>
          </>
        }
      >
        {words}
      </Dialog>
      <Sheet open={open === "sheet"} onClose={close} title="No dates on two roles">
        {words.repeat(12)}
      </Sheet>
    </Section>
  );
}

function Sides() {
  const [side, setSide] = useState("seen");
  return (
    <Section title="Tabs">
      <Tabs
        label="Sides of the CV"
        value={side}
        onChange={setSide}
        tabs={[
          { value: "seen", label: "What the parser sees", content: "The text, as it was read." },
          { value: "file", label: "The file", content: "The page, as it was sent." },
        ]}
      />
    </Section>
  );
}

export function Overlays() {
  return (
    <>
      <Floating />
      <Sides />
    </>
  );
}
