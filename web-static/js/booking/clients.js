// @ts-check
import { useEffect, useState } from '../vendor/ui.js';
import { get } from '../api.js';

const PAUSE = 120;
const SHOWN = 6;

/** Clients by any part of name or phone, while it is typed. @param {string} text @returns {any[] | null} null while nobody was asked for */
export function useClients(text) {
  const [found, setFound] = useState(/** @type {any[] | null} */ (null));
  useEffect(() => {
    const search = text.trim();
    if (!search) return setFound(null);
    const asking = new AbortController();
    const forget = () => asking.signal.aborted || setFound([]);
    const timer = setTimeout(() => get('/clients', { search, limit: SHOWN }, asking.signal).then(page => setFound(page.items), forget), PAUSE);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [text]);
  return found;
}
