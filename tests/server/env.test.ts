import { readEnvironment } from "@/server/env";

describe("STET_ALLOW_LOOPBACK", () => {
  it.each([
    [undefined, false],
    ["", false],
    ["tests", true],
  ])("as %p lets pages be fetched from this machine: %p", (value, expected) => {
    const read = readEnvironment({ STET_ALLOW_LOOPBACK: value });
    expect(read).toMatchObject({ ok: true, value: { allowLoopback: expected } });
  });

  it.each([["1"], ["true"], ["yes"]])("is not usable as %p, and says what it is for", (value) => {
    const read = readEnvironment({ STET_ALLOW_LOOPBACK: value });
    expect(read).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/STET_ALLOW_LOOPBACK .*for tests alone/),
    });
  });
});
