/**
 * A stand-in for Electron's module, as strict as Electron where it matters.
 *
 * It has only what src-main uses: anything else is missing and fails aloud. What
 * Electron refuses, it refuses: settings after `ready`, a second handler on a
 * channel. Messages pass through structured clone, as over the real wire. The
 * sources are type-checked against Electron's own types, so the two cannot drift.
 */
import { EventEmitter } from 'node:events';

type Handler = (event: unknown, ...args: unknown[]) => unknown;

class FakeApp extends EventEmitter {
  isReady: boolean = false;
  isPackaged = false;
  hasLock = true;
  calls: string[] = [];
  paths = new Map<string, string>();
  switches: string[] = [];
  commandLine = { appendSwitch: (name: string) => this.beforeReady(`switch ${name}`, () => this.switches.push(name)) };
  readonly #ready: Promise<void>;
  #resolve: () => void = () => undefined;

  constructor() {
    super();
    this.#ready = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  setName = (name: string) => this.calls.push(`name ${name}`);
  setPath = (name: string, path: string) => this.beforeReady(`path ${name}`, () => this.paths.set(name, path));
  requestSingleInstanceLock = () => {
    this.calls.push('lock');
    return this.hasLock;
  };
  enableSandbox = () => this.beforeReady('sandbox', () => undefined);
  setAboutPanelOptions = () => this.calls.push('about panel');
  quit = () => this.calls.push('quit');
  exit = (code: number) => this.calls.push(`exit ${code}`);
  whenReady = () => this.#ready;

  async becomeReady(): Promise<void> {
    this.isReady = true;
    this.#resolve();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }

  beforeReady<T>(what: string, run: () => T): T {
    if (this.isReady) throw new Error(`${what} must come before app is ready`);
    this.calls.push(what);
    return run();
  }
}
export const app = new FakeApp();

const handlers = new Map<string, Handler>();
export const ipcMain = {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
};

/** The frame messages come from; a test may put a stranger in its place. */
export const wire = {
  sender: { origin: 'app://board', parent: null, url: 'app://board/' } as unknown,
};

export const ipcRenderer = {
  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const carried: unknown[] = structuredClone(args);
    return structuredClone(await handler({ senderFrame: wire.sender }, ...carried));
  },
};

export const exposed: Record<string, unknown> = {};
export const contextBridge = {
  exposeInMainWorld(name: string, value: unknown) {
    if (name in exposed) throw new Error(`Cannot bind an API on top of an existing property: ${name}`);
    exposed[name] = value;
  },
};

export class FakeContents extends EventEmitter {
  url = 'app://board/';
  loaded: string[] = [];
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.windowOpenHandler = handler;
  }
  getURL = () => this.url;
  async loadURL(url: string) {
    this.loaded.push(url);
  }
}

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  static getAllWindows = () => BrowserWindow.all;
  static getFocusedWindow = () => BrowserWindow.all.at(-1) ?? null;
  webContents = new FakeContents();
  shown: string[] = [];
  bounds: Bounds = { x: 40, y: 50, width: 1000, height: 700 };
  maximised = false;
  minimised = false;
  readonly options: Record<string, unknown>;

  constructor(options: Record<string, unknown>) {
    if (!app.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  loadURL = (url: string) => this.webContents.loadURL(url);
  show = () => this.shown.push('show');
  focus = () => this.shown.push('focus');
  restore = () => this.shown.push('restore');
  maximize = () => this.shown.push('maximise');
  isMinimized = () => this.minimised;
  isMaximized = () => this.maximised;
  getNormalBounds = () => this.bounds;
}

class FakeSession extends EventEmitter {
  schemes = new Map<string, (request: Request) => Promise<Response>>();
  spellChecker = true;
  protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
      if (this.schemes.has(scheme)) throw new Error(`The scheme ${scheme} has been registered`);
      this.schemes.set(scheme, handler);
    },
  };
  #request: (contents: FakeContents, permission: string, answer: (granted: boolean) => void) => void = () => undefined;
  #check: (contents: unknown, permission: string, origin: string) => boolean = () => true;
  #device: () => boolean = () => true;
  #before: (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void = (_details, answer) =>
    answer({ cancel: false });
  webRequest = {
    onBeforeRequest: (handler: FakeSession['askRequest']) => {
      this.#before = handler;
    },
  };
  setPermissionRequestHandler(
    handler: (contents: FakeContents, permission: string, answer: (granted: boolean) => void) => void,
  ) {
    this.#request = handler;
  }
  setPermissionCheckHandler(handler: (contents: unknown, permission: string, origin: string) => boolean) {
    this.#check = handler;
  }
  setDevicePermissionHandler(handler: () => boolean) {
    this.#device = handler;
  }
  setSpellCheckerEnabled(on: boolean) {
    this.spellChecker = on;
  }

  /** What a page at `url` is told when it asks; true is granted. Without an answer it waits for ever. */
  isGranted(permission: string, url = 'app://board/'): boolean | null {
    const contents = new FakeContents();
    contents.url = url;
    let told: boolean | null = null;
    this.#request(contents, permission, (granted) => {
      told = granted;
    });
    return told;
  }
  isHeld = (permission: string, origin: string) => this.#check(null, permission, origin);
  mayUseDevice = () => this.#device();
  askRequest = (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) =>
    this.#before(details, answer);
  isCancelled(url: string): boolean | null {
    let verdict: boolean | null = null;
    this.#before({ url }, ({ cancel }) => {
      verdict = cancel;
    });
    return verdict;
  }
}
export const session = { defaultSession: new FakeSession() };

export const protocol = {
  schemes: [] as unknown[],
  registerSchemesAsPrivileged: (schemes: readonly unknown[]) =>
    app.beforeReady('schemes', () => protocol.schemes.push(...schemes)),
};

export const screen = {
  displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
  getAllDisplays: () => screen.displays,
};

export const shell = {
  opened: [] as string[],
  async openExternal(url: string) {
    shell.opened.push(url);
  },
  async openPath(path: string) {
    shell.opened.push(path);
    return '';
  },
};

export const dialog = {
  /** What the person does in the next dialog. */
  next: null as readonly string[] | null,
  asked: [] as unknown[],
  async showSaveDialog(options: unknown) {
    dialog.asked.push(options);
    return { canceled: dialog.next === null, filePath: dialog.next?.[0] ?? '' };
  },
  async showOpenDialog(options: unknown) {
    dialog.asked.push(options);
    return { canceled: dialog.next === null, filePaths: [...(dialog.next ?? [])] };
  },
  showErrorBox: (title: string, content: string) => dialog.asked.push({ title, content }),
};

export const Menu = {
  shown: null as unknown,
  buildFromTemplate: (template: unknown) => ({ template }),
  setApplicationMenu(menu: unknown) {
    Menu.shown = menu;
  },
};
