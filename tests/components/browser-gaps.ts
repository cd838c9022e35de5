/**
 * What jsdom lacks and the screens rely on; import it before them. It draws nothing, so nothing
 * scrolls or comes into view, and an open dialog is one with the `open` attribute.
 */
class NothingComesIntoView {
  observe() {}
  unobserve() {}
  disconnect() {}
}

class Pointer extends MouseEvent {
  readonly pointerType: string;
  readonly isPrimary: boolean;
  constructor(type: string, init: PointerEventInit = {}) {
    super(type, init);
    this.pointerType = init.pointerType ?? "";
    this.isPrimary = init.isPrimary ?? false;
  }
}

Object.assign(window, {
  IntersectionObserver: NothingComesIntoView,
  PointerEvent: Pointer,
  scrollTo: () => undefined,
});
Element.prototype.scrollIntoView = () => undefined;
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

export {};
