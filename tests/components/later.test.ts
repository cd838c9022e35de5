import { later, whenIdle } from "@/components/later";

it("loads a module once, however often it is asked for", async () => {
  let times = 0;
  const words = later(async () => ({ times: (times += 1) }));
  expect(words.loaded()).toBeNull();
  const [one, other] = await Promise.all([words.load(), words.load()]);
  expect(await words.load()).toBe(one);
  expect(other).toBe(one);
  expect(words.loaded()).toBe(one);
  expect(times).toBe(1);
});

it("tries again after it could not be loaded", async () => {
  let hasNetwork = false;
  const words = later(async () => {
    if (!hasNetwork) throw new Error("No network.");
    return { text: "here" };
  });
  await expect(words.load()).rejects.toThrow("No network.");
  expect(words.loaded()).toBeNull();
  hasNetwork = true;
  expect(await words.load()).toEqual({ text: "here" });
});

describe("what waits until the page has nothing better to do", () => {
  const names = ["requestIdleCallback", "cancelIdleCallback"] as const;
  const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  const define = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value });
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    names.forEach((name, at) => {
      const own = before[at];
      if (own === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, own);
    });
  });

  it("is done when the browser is idle, or after two seconds all the same, and can be called off", () => {
    const asked: unknown[][] = [];
    const calledOff: number[] = [];
    define("requestIdleCallback", (...words: unknown[]) => asked.push(words));
    define("cancelIdleCallback", (handle: number) => calledOff.push(handle));
    const act = jest.fn();
    const callOff = whenIdle(act);
    expect(asked).toEqual([[act, { timeout: 2_000 }]]);
    callOff();
    expect(calledOff).toEqual([1]);
  });

  it("is done after a moment where the browser does not tell when it is idle, and can be called off", () => {
    for (const name of names) Reflect.deleteProperty(globalThis, name);
    const [act, another] = [jest.fn(), jest.fn()];
    whenIdle(act);
    whenIdle(another)();
    expect(act).not.toHaveBeenCalled();
    jest.runAllTimers();
    expect(act).toHaveBeenCalledTimes(1);
    expect(another).not.toHaveBeenCalled();
  });
});
