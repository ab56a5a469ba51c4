// @ts-check
import { html, useEffect, useState } from '../vendor/ui.js';
import { toastProblem } from './toast.js';

/** A part whose module comes when it is drawn for the first time. @param {{ load: () => Promise<any>, [more: string]: any }} props `load` gives the part */
export function Later({ load, ...props }) {
  const [Part, setPart] = useState(/** @type {any} */ (null));
  useEffect(() => {
    const come = () => load().then(part => setPart(() => part), late);
    /** @param {unknown} problem */
    const late = (problem) => {
      toastProblem(problem);
      addEventListener('online', come, { once: true });
    };
    come();
    return () => removeEventListener('online', come);
  }, []);
  return Part && html`<${Part} ...${props} />`;
}
