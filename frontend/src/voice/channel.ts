/** A row of things that are still to come: whoever walks along it waits for the next, until it is closed. */
export class Channel<Item> implements AsyncIterable<Item> {
  private readonly items: Item[] = [];
  private closed = false;
  private wake: (() => void) | undefined;

  push(item: Item) {
    this.items.push(item);
    this.wake?.();
  }

  close() {
    this.closed = true;
    this.wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    while (true) {
      const item = this.items.shift();
      if (item !== undefined) yield item;
      else if (this.closed) return;
      else
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
    }
  }
}
