// @ts-check
const SECOND = 1000;

/** Fetches what may be wanted later once the page has nothing else to do. @param {() => Promise<unknown>} fetch */
export function idle(fetch) {
  const soon = globalThis.requestIdleCallback ?? (work => setTimeout(work, SECOND));
  soon(() => fetch().catch(problem => console.info('It will be fetched when it is wanted.', problem)));
}
