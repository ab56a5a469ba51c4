/** What editors need to know of ui.js. Our own words; the file beside it is the bundle. */
export type Node = unknown;
export interface Ref<T> { current: T }
export interface Signal<T> { value: T; peek(): T; subscribe(told: (value: T) => void): () => void }
export interface ReadonlySignal<T> { readonly value: T; peek(): T; subscribe(told: (value: T) => void): () => void }
export interface Context<T> { Provider: any; Consumer: any; readonly holds?: T }

export function html(strings: TemplateStringsArray, ...values: any[]): any;
export function h(type: any, props?: any, ...children: any[]): any;
export function render(node: any, parent: Element): void;
export const Fragment: any;
export const Component: any;
export function createContext<T>(first: T): Context<T>;
export function createRef<T>(): Ref<T | null>;
export function cloneElement(node: any, props?: any, ...children: any[]): any;
export function toChildArray(children: any): any[];

export function useState<T>(first: T | (() => T)): [T, (next: T | ((before: T) => T)) => void];
export function useReducer<S, A>(reduce: (state: S, action: A) => S, first: S): [S, (action: A) => void];
export function useEffect(effect: () => void | (() => void), on?: unknown[]): void;
export function useLayoutEffect(effect: () => void | (() => void), on?: unknown[]): void;
export function useRef<T>(first: T): Ref<T>;
export function useMemo<T>(make: () => T, on?: unknown[]): T;
export function useCallback<F extends (...values: any[]) => any>(callback: F, on?: unknown[]): F;
export function useContext<T>(context: Context<T>): T;
export function useId(): string;
export function useErrorBoundary(told?: (error: any) => void): [any, () => void];

export function signal<T>(first: T): Signal<T>;
export function computed<T>(make: () => T): ReadonlySignal<T>;
export function effect(run: () => void | (() => void)): () => void;
export function batch<T>(run: () => T): T;
export function untracked<T>(run: () => T): T;
export function useSignal<T>(first: T): Signal<T>;
export function useComputed<T>(make: () => T): ReadonlySignal<T>;
export function useSignalEffect(run: () => void | (() => void)): void;
