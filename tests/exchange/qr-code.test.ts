import { qrCode } from "@/exchange/qr-code";

describe("qrCode", () => {
  const { size, path } = qrCode("https://stet.example.org/join/C3D4F6");
  const dark = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(width); step += 1) dark.add(`${Number(x) + step} ${y}`);
  }

  it("leaves four light modules at every edge", () => {
    for (const place of dark) {
      for (const at of place.split(" ").map(Number)) {
        expect(at).toBeGreaterThanOrEqual(4);
        expect(at).toBeLessThan(size - 4);
      }
    }
  });

  it("has the three corner squares that readers look for", () => {
    const far = size - 4 - 7;
    for (const [x, y] of [
      [4, 4],
      [far, 4],
      [4, far],
    ] as const) {
      for (let step = 0; step < 7; step += 1) {
        expect(dark.has(`${x + step} ${y}`)).toBe(true);
        expect(dark.has(`${x} ${y + step}`)).toBe(true);
      }
      expect(dark.has(`${x + 1} ${y + 1}`)).toBe(false);
      expect(dark.has(`${x + 3} ${y + 3}`)).toBe(true);
    }
  });
});
