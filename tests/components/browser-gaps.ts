/**
 * What jsdom lacks and the screens rely on; import it before them. It draws nothing, so nothing
 * scrolls or comes into view, and an open dialog is one with the `open` attribute.
 */
class NothingComesIntoView {
  observe() {}
  unobserve() {}
  disconnect() {}
}

Object.assign(window, { IntersectionObserver: NothingComesIntoView, scrollTo: () => undefined });
Element.prototype.scrollIntoView = () => undefined;
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

export {};
