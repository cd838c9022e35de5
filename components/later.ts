/** A module that is not loaded with the page but before it is needed, or at the latest then. */
export type Later<Module> = {
  /** Fails where there is no network and the module was not loaded before; the next call tries again. */
  load: () => Promise<Module>;
  /** Null until it was loaded. */
  loaded: () => Module | null;
};

/** @param importModule `() => import("./it")`, so that the build makes a file of its own of it. */
export function later<Module>(importModule: () => Promise<Module>): Later<Module> {
  let module: Module | null = null;
  let loading: Promise<Module> | null = null;
  const load = async () => {
    try {
      module = await importModule();
      return module;
    } finally {
      loading = null;
    }
  };
  return {
    load: () => (module === null ? (loading ??= load()) : Promise.resolve(module)),
    loaded: () => module,
  };
}

/** A browser that is never idle does it after so long all the same. */
const longestWaitMs = 2_000;
/** For browsers that do not tell when they are idle. */
const shortWaitMs = 300;

/**
 * Calls `act` once the page has nothing better to do.
 * @returns what calls it off.
 */
export function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const handle = requestIdleCallback(act, { timeout: longestWaitMs });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(act, shortWaitMs);
  return () => clearTimeout(timer);
}
