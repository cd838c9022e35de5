/** @jest-environment jsdom */
import { lookWhileShown } from "@/components/look-while-shown";

const second = 1_000;
const minute = 60 * second;
let looks = 0;
let end = () => {};
/** How often it was looked in a time that passes. */
const looksIn = (milliseconds: number) => {
  const before = looks;
  jest.advanceTimersByTime(milliseconds);
  return looks - before;
};
const become = (visibility: "visible" | "hidden") => {
  Object.defineProperty(document, "visibilityState", { value: visibility, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
};
const network = (event: "online" | "offline") => {
  Object.defineProperty(navigator, "onLine", { value: event === "online", configurable: true });
  window.dispatchEvent(new Event(event));
};

beforeEach(() => {
  jest.useFakeTimers();
  looks = 0;
  end = lookWhileShown(() => (looks += 1));
});
afterEach(() => {
  end();
  network("online");
  become("visible");
  jest.useRealTimers();
});

it("looks three times a minute while the page is shown", () => {
  expect(looks).toBe(0);
  expect(looksIn(minute)).toBe(3);
});

it.each<[string, () => void, () => void]>([
  ["hidden", () => become("hidden"), () => become("visible")],
  ["without network", () => network("offline"), () => network("online")],
])(
  "does not look, nor keep a timer, while it is %s, and looks at once after",
  (_when, go, back) => {
    go();
    expect(jest.getTimerCount()).toBe(0);
    expect(looksIn(10 * minute)).toBe(0);
    back();
    expect(looks).toBe(1);
    expect(looksIn(minute)).toBe(3);
  },
);

it("does not look when the network comes back to a hidden page", () => {
  become("hidden");
  network("offline");
  network("online");
  expect(looksIn(minute)).toBe(0);
});

it("looks once a minute at a page that nobody touches, and more often once somebody does", () => {
  expect(looksIn(5 * minute)).toBe(15);
  expect(looksIn(5 * minute)).toBe(5);
  document.dispatchEvent(new Event("pointerdown"));
  expect(looksIn(minute)).toBe(3);
});

it("keeps its pace while somebody touches the page again and again", () => {
  for (let tap = 0; tap < 30; tap += 1) {
    document.dispatchEvent(new Event("pointerdown"));
    jest.advanceTimersByTime(10 * second);
  }
  expect(looks).toBe(15);
});

it("ends when its page goes", () => {
  end();
  become("visible");
  expect(looks).toBe(0);
  expect(jest.getTimerCount()).toBe(0);
});
