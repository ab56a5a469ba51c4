// @ts-check
/** Every page: its address, what it needs, and the module that draws it. */
import { may, me } from './session.js';

/**
 * @typedef {object} Route
 * @property {RegExp} path
 * @property {string} title key of a text
 * @property {() => Promise<{ default: any }>} load
 * @property {boolean} [open] for people who are not signed in
 * @property {string} [permission]
 * @property {string} [icon] shown in the bar, for whoever has the permission
 * @property {boolean} [mine] for people who are employees themselves
 * @property {boolean} [full] uses the whole window
 */

/** @type {Route[]} */
export const routes = [
  { path: /^\/sign-in$/, title: 'title.sign-in', open: true, load: () => import('./pages/signin.js') },
  { path: /^\/invitation$/, title: 'title.invitation', open: true, load: () => import('./pages/invitation.js') },
  { path: /^\/reception$/, title: 'reception.title', permission: 'booking.change', icon: 'calendar-clock', full: true, load: () => import('./pages/reception.js') },
  { path: /^\/board$/, title: 'board.title', permission: 'booking.change', icon: 'calendar-days', full: true, load: () => import('./pages/board.js') },
  { path: /^\/swaps$/, title: 'title.swaps', permission: 'swap.decide', icon: 'arrow-left-right', load: () => import('./pages/swaps.js') },
  { path: /^\/staff$/, title: 'title.staff', permission: 'employee.change', icon: 'users', load: () => import('./pages/staff.js') },
  { path: /^\/catalogue$/, title: 'title.catalogue', permission: 'client.change', icon: 'tag', load: () => import('./pages/catalogue.js') },
  { path: /^\/cabinet$/, title: 'title.cabinet', permission: 'organisation.change', icon: 'building-2', load: () => import('./pages/cabinet.js') },
  { path: /^\/imports$/, title: 'title.imports', permission: 'import.run', icon: 'file-up', load: () => import('./pages/imports.js') },
  { path: /^\/outbox$/, title: 'outbox.title', permission: 'job.read', load: () => import('./pages/outbox.js') },
  { path: /^\/my(\/.*)?$/, title: 'title.my', permission: 'swap.offer', mine: true, icon: 'user', load: () => import('./pages/my.js') },
  { path: /^\/admin\/organisations$/, title: 'title.organisations', permission: 'organisation.list', icon: 'building-2', load: () => import('./pages/admin.js') },
  { path: /^\/account$/, title: 'title.account', load: () => import('./pages/account.js') },
];

/** @param {string} path @returns {Route | undefined} */
export const routeOf = (path) => routes.find((route) => route.path.test(path));

/** @param {Route} route @returns {boolean} */
export const allowed = (route) => (!route.permission || may(route.permission)) && (!route.mine || Boolean(me.value?.employee));

/** @returns {string} where a person belongs */
export function home() {
  const who = me.value;
  if (!who) return '/sign-in';
  if (who.role === 'admin') return '/admin/organisations';
  if (who.role === 'reception') return '/reception';
  if (who.permissions.includes('booking.change')) return '/board';
  return who.employee ? '/my' : '/account';
}
