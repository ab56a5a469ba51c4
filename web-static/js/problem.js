// @ts-check
/** What the server refused, or that it could not be reached, as one kind of error. */
import { known, t } from './i18n.js';

/** @typedef {{ pointer?: string, parameter?: string, reason: string }} FieldError */

export class Problem extends Error {
  /**
   * @param {{ type?: string, title?: string, status?: number, detail?: string, instance?: string, errors?: FieldError[], current?: any, next?: string[], rules?: string[] }} body RFC 9457
   * @param {number} [retryAfter] seconds
   */
  constructor(body, retryAfter) {
    super(body.title ?? 'Problem');
    /** The last word of the type URI: `shift-taken` */
    this.type = String(body.type ?? 'about:blank').split(/[/:#]/).pop() ?? '';
    this.title = body.title ?? '';
    this.status = body.status ?? 0;
    this.detail = body.detail ?? '';
    this.errors = body.errors ?? [];
    this.current = body.current;
    /** Starts that are free instead. @type {string[]} */
    this.next = body.next ?? [];
    /** The rules that a time is against. @type {string[]} */
    this.rules = body.rules ?? [];
    this.request = String(body.instance ?? '').replace('urn:muster:request:', '');
    this.retryAfter = retryAfter;
  }

  get offline() {
    return this.type === 'offline';
  }

  /** @param {string} name of a body member @returns {string | undefined} the reason at that field */
  at(name) {
    return this.errors.find((error) => error.pointer === `/${name}` || error.pointer?.startsWith(`/${name}/`))?.reason;
  }
}

/** @param {unknown} cause @returns {Problem} the server could not be reached */
export const offlineProblem = (cause) => new Problem({ type: 'offline', title: t('problem.offline'), detail: String(cause) });

/** @param {unknown} error @returns {string} a sentence for people, in their language where we have one */
export function sentence(error) {
  if (!(error instanceof Problem)) return t('problem.unknown');
  const key = `problem.${error.type}`;
  if (known(key)) return t(key);
  if (error.status === 429) return t('problem.too-many');
  if (error.status >= 500) return t('problem.server', { request: error.request });
  return error.title || t('problem.unknown');
}
