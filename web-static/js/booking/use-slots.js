// @ts-check
import { useEffect, useState } from '../vendor/ui.js';
import { get } from '../api.js';
import { plusDays } from '../board/calendar.js';
import { AHEAD, slotsPath } from './times.js';

/**
 * Free times from a day on; asked for again when something on the board takes or frees time.
 * @param {any} visit the page @param {any} draft
 * @returns {{slots: any[] | null, failed: boolean}} null while they are asked for
 */
export function useSlots(visit, { items, date, seats, moving }) {
  const [slots, setSlots] = useState(/** @type {any[] | null} */ (null));
  const [failed, setFailed] = useState(false);
  const ready = date && items.every(item => item.service);
  const path = ready ? slotsPath({ items, date, until: plusDays(date, AHEAD - 1), seats, moving }) : '';
  const taken = visit.store.state.value?.bookings;
  useEffect(() => setSlots(null), [path]);
  useEffect(() => {
    if (!path) return;
    const asking = new AbortController();
    const told = found => {
      setSlots(found.items);
      setFailed(false);
    };
    const refused = problem => {
      if (asking.signal.aborted) return;
      console.info('Free times are not known.', problem);
      setSlots([]);
      setFailed(true);
    };
    get(path, {}, asking.signal).then(told, refused);
    return () => asking.abort();
  }, [path, taken]);
  return { slots, failed };
}
