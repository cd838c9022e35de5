import { later } from "@/components/later";

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
