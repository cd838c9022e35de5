// A test that makes the product complain on the console has found a fault, even if it passes.
const complain =
  (level: "error" | "warn") =>
  (...words: unknown[]) => {
    throw new Error(`console.${level} was called in a test: ${words.map(String).join(" ")}`);
  };

beforeEach(() => {
  jest.spyOn(console, "error").mockImplementation(complain("error"));
  jest.spyOn(console, "warn").mockImplementation(complain("warn"));
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** How long something on a page may take to appear: on a busy machine more than the second that is usual. */
const patienceMs = 15_000;

beforeAll(async () => {
  if (typeof document === "undefined") return;
  const { configure } = await import("@testing-library/dom");
  configure({ asyncUtilTimeout: patienceMs });
});
