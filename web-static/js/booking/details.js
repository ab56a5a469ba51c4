// @ts-check
import { useEffect, useState } from '../vendor/ui.js';
import { get } from '../api.js';

const NOTHING = { booking: null, client: null, history: null };

/** What the board does not carry: dues, phone, history. Asked for again when the booking changed. @param {any} booking */
export function useDetails(booking) {
  const [details, setDetails] = useState(/** @type {{booking: any, client: any, history: any[] | null}} */ (NOTHING));
  const about = booking && !booking.pending ? `${booking.id} ${booking.version}` : '';
  useEffect(() => {
    if (!about) return;
    const asking = new AbortController();
    read(booking, asking.signal).then(setDetails, problem => asking.signal.aborted || console.info('Only what the board knows is shown.', problem));
    return () => asking.abort();
  }, [about]);
  return details;
}

async function read({ id, client }, signal) {
  const [booking, history, person] = await Promise.all([
    get(`/bookings/${id}`, {}, signal),
    get(`/bookings/${id}/history`, {}, signal),
    client ? get(`/clients/${client}`, {}, signal) : null,
  ]);
  return { booking, history: history.items, client: person };
}
