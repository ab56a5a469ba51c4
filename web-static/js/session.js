// @ts-check
/** Who is signed in, where, and what they may do: signals that every part reads. */
import { signal, computed } from './vendor/ui.js';
import { request } from './request.js';
import { accessToken, forget, keep, onTokens, refresh } from './tokens.js';
import { forgetful, remember, remembered } from './store.js';

/** @typedef {{ id: string, slug: string, name: string, timeZone: string, status: string, swapApproval: boolean, createdAt?: string, version: number } & Record<string, any>} Organisation */
/** @typedef {'admin' | 'owner' | 'manager' | 'employee' | 'reception' | 'client' | 'none'} Role */
/**
 * @typedef {object} Me
 * @property {{ id: string, email: string, name: string }} user
 * @property {Role} role
 * @property {string[]} permissions
 * @property {Organisation} [organisation]
 * @property {string} [employee]
 * @property {{ id: string, slug: string, name: string, role: Role }[]} organisations
 */

/** null until signed in */
export const me = signal(/** @type {Me | null} */ (null));
export const organisation = computed(() => me.value?.organisation ?? null);
export const timeZone = computed(() => organisation.value?.timeZone ?? 'UTC');
/** The employee that I am, if I am one. */
export const myself = computed(() => me.value?.employee ?? null);

/** @param {string} permission `shift.change` */
export const may = (permission) => me.value?.permissions.includes(permission) ?? false;

const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('muster-session') : null;

/** The session ended under an open page: it stays with its drafts until the person signs in again. */
export const ended = signal(false);

onTokens((tokens, expired) => {
  remember('signed-in', tokens ? 'yes' : null);
  ended.value = Boolean(expired && me.value);
  if (!ended.value) me.value = tokens ? tokens.me : null;
});

tabs?.addEventListener('message', () => location.reload());

/** Goes on with the session of the cookie. @returns {Promise<boolean>} false: nobody is signed in */
export async function restore() {
  if (me.value) return true;
  try {
    await refresh();
    return true;
  } catch (problem) {
    if (/** @type {any} */ (problem).status === 401 || /** @type {any} */ (problem).status === 403) return false;
    throw problem;
  }
}

/** @returns {boolean} whether a session may be here; saves asking in vain */
export const maybeSignedIn = () => forgetful || remembered('signed-in') === 'yes';

/** @param {string} email @param {string} password @returns {Promise<Me>} */
export async function signIn(email, password) {
  const answer = await request('POST', '/sessions', { body: { email, password, refresh: 'cookie' } });
  return keep(answer.body, answer.headers.get('Date')).me;
}

/** The same person goes on where they were. @param {string} password */
export async function signInAgain(password) {
  const before = /** @type {Me} */ (me.value);
  const now = await signIn(before.user.email, password);
  if (before.organisation && before.organisation.id !== now.organisation?.id) await switchOrganisation(before.organisation.id);
}

/** @param {string} id of an organisation of mine */
export async function switchOrganisation(id) {
  const answer = await request('POST', '/sessions/switch', { body: { organisation: id }, token: await accessToken() });
  keep(answer.body, answer.headers.get('Date'));
  tabs?.postMessage('switched');
}

/** Signed out here even when the server cannot be told. @param {boolean} [everywhere] */
export async function signOut(everywhere = false) {
  try {
    await request('DELETE', everywhere ? '/sessions' : '/sessions/current', { token: await accessToken() });
  } finally {
    forget();
    tabs?.postMessage('signed-out');
  }
}

/** @param {Organisation} changed as the live board has it now */
export function organisationChanged(changed) {
  if (me.value && me.value.organisation?.id === changed.id) me.value = { ...me.value, organisation: changed };
}
