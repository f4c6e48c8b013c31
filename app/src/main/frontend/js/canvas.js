// The process as a drawing. What is drawn is saved at once, step by step; the status line says what is.
const place = document.querySelector('[data-canvas]');
const language = document.documentElement.lang;
const texts = place.dataset;
const state = place.querySelector('[data-canvas-state]');
const panel = place.querySelector('[data-canvas-properties]');
const form = place.querySelector('form');

place.hidden = false;
const modeler = new BpmnJS({
  container: place.querySelector('[data-canvas-board]'),
  additionalModules: [offer(language)],
});
const registry = modeler.get('elementRegistry');
const selection = modeler.get('selection');
const canvas = modeler.get('canvas');
let saved = new Map();
let revision = '';
let busy = false;
let broken = false;
let loading = false;

function say(text, kind = '') {
  state.textContent = text;
  state.className = kind;
}

const bare = (type) => type.slice(5, 6).toLowerCase() + type.slice(6);
const box = ({ x, y, width, height }) => [x, y, width, height].map(Math.round);

/** Everything the file says of what is drawn. */
function look() {
  const seen = new Map();
  for (const element of registry.getAll()) {
    if (!element.parent || element.type === 'label') continue;
    const object = element.businessObject;
    const each = {
      id: element.id,
      kind: bare(element.type),
      name: object.name || '',
      parent: object.$parent ? object.$parent.id : '',
      label: element.label && !element.label.hidden ? box(element.label) : null,
    };
    if (element.waypoints) {
      each.points = element.waypoints.map(({ x, y }) => [Math.round(x), Math.round(y)]);
      each.from = element.source.id;
      each.to = element.target.id;
    } else {
      each.box = box(element);
      each.host = element.host ? element.host.id : '';
    }
    seen.set(element.id, each);
  }
  return seen;
}

const differ = (one, other) => JSON.stringify(one) !== JSON.stringify(other);

/** The small operations that lead from what is saved to what is drawn. */
function operations(before, now) {
  const made = [];
  const fresh = [...now.values()].filter(({ id }) => !before.has(id));
  for (const each of fresh.filter(({ box: b, host }) => b && !host)) made.push({ op: 'add', ...each });
  for (const each of fresh.filter(({ box: b, host }) => b && host)) made.push({ op: 'add', ...each });
  for (const each of fresh.filter(({ points }) => points)) made.push({ op: 'connect', ...each });
  for (const each of now.values()) {
    const { id } = each;
    const old = before.get(id);
    if (!old) continue;
    if (each.from && (each.from !== old.from || each.to !== old.to)) {
      made.push({ op: 'ends', id, from: each.from, to: each.to, 'seen-from': old.from, 'seen-to': old.to });
    }
    if (each.box && differ(each.box, old.box)) made.push({ op: 'bounds', id, box: each.box, seen: old.box });
    if (each.points && differ(each.points, old.points)) made.push({ op: 'points', id, points: each.points });
    if (each.name !== old.name) made.push({ op: 'rename', id, name: each.name, seen: old.name });
  }
  for (const each of now.values()) {
    const old = before.get(each.id);
    if (each.label && old && differ(each.label, old.label)) made.push({ op: 'label', id: each.id, box: each.label });
  }
  const gone = [...before.values()].filter(({ id }) => !now.has(id));
  for (const each of gone.filter(({ points }) => points)) made.push({ op: 'remove', id: each.id });
  for (const each of gone.filter(({ points }) => !points)) made.push({ op: 'remove', id: each.id });
  return made;
}

async function load() {
  const answer = await fetch(texts.canvas, { headers: { Accept: 'text/plain' } });
  if (!answer.ok) throw new Error(String(answer.status));
  const view = revision ? canvas.viewbox() : null;
  const chosen = selection.get().map(({ id }) => id);
  loading = true;
  await modeler.importXML(await answer.text());
  loading = false;
  revision = answer.headers.get('X-Revision');
  if (view) canvas.viewbox(view);
  else canvas.zoom('fit-viewport', 'auto');
  saved = look();
  broken = false;
  mark();
  choose(chosen);
}

function choose(ids) {
  const found = ids.map((id) => registry.get(id)).filter(Boolean);
  if (found.length) selection.select(found);
}

async function save() {
  if (busy || broken || loading) return;
  const now = look();
  const made = operations(saved, now);
  if (!made.length) return;
  busy = true;
  say(texts.saving);
  try {
    const body = new URLSearchParams(new FormData(form));
    body.set('operations', JSON.stringify(made));
    const answer = await fetch(texts.canvas, { method: 'POST', body });
    const result = await answer.json();
    if (!result.saved) {
      const both = result.clashes.map(({ what, theirs, mine }) =>
        `${what}: ${texts.theirs} «${theirs}» ${texts.mine} «${mine}»`);
      await load();
      say([result.why, ...both, texts.reloaded].join(' '), 'wrong');
    } else {
      const alone = String(result.before) === revision;
      const replaced = made.some(({ op }) => op === 'add') && made.some(({ op }) => op === 'remove');
      saved = now;
      revision = String(result.revision);
      say(texts.saved);
      if (!alone || result.reload || replaced) await load();
      await refresh();
    }
  } catch {
    broken = true;
    say(texts.unsaved, 'wrong');
  }
  busy = false;
  place.querySelector('[data-canvas-reload]').hidden = !broken;
  if (!broken) save();
}

/** The parts of the page that the server draws, as they are now. */
async function refresh() {
  const answer = await fetch(location.href.split('#')[0]);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const name of ['.studio-head', '#proof', '.studio-list']) {
    const fresh = page.querySelector(name);
    const old = document.querySelector(name);
    if (!fresh || !old) continue;
    for (const kept of document.querySelectorAll('.studio-section')) {
      const other = kept.id && fresh.querySelector(`#${kept.id}`);
      if (other && isBeingFilledIn(kept)) other.replaceWith(kept);
    }
    panel.replaceChildren();
    old.replaceWith(document.adoptNode(fresh));
  }
  mark();
  show();
}

const isBeingFilledIn = (section) => section.contains(document.activeElement) ||
  [...section.querySelectorAll('input:not([type=hidden]), textarea')].some((field) => field.value !== field.defaultValue);

/** The markers of the proof: the way, and where it goes wrong. */
function mark() {
  for (const element of registry.getAll()) {
    canvas.removeMarker(element, 'proof-way');
    canvas.removeMarker(element, 'proof-flaw');
  }
  for (const flaw of document.querySelectorAll('#proof [data-flaw]')) {
    const passed = flaw.dataset.way.split(' ').filter((id) => registry.get(id));
    for (const id of passed) canvas.addMarker(id, 'proof-way');
    for (const { id, source, target } of registry.filter(isFlow)) {
      if (passed.includes(source.id) && (passed.includes(target.id) || target.id === flaw.dataset.flaw)) canvas.addMarker(id, 'proof-way');
    }
    if (registry.get(flaw.dataset.flaw)) canvas.addMarker(flaw.dataset.flaw, 'proof-flaw');
  }
}

/** As the page names the section of a step: the hash of its id. */
function sectionOf(id) {
  let hash = 0;
  for (const letter of id) hash = (Math.imul(31, hash) + letter.charCodeAt(0)) | 0;
  return `s-${(hash >>> 0).toString(16)}`;
}

/** The form of the chosen step stands beside the canvas; in the list it leaves its place free. */
function show() {
  const list = document.querySelector('.studio-list');
  const before = panel.querySelector('.studio-section');
  if (before) {
    const mark = list.querySelector('[data-lent]');
    if (mark) mark.replaceWith(before);
  }
  const [element] = selection.get();
  const step = element && (isFlow(element) ? element.source : element.labelTarget || element);
  const section = step && document.getElementById(sectionOf(step.id));
  panel.replaceChildren();
  place.querySelector('[data-canvas-choose]').hidden = Boolean(section);
  if (!section) return;
  const mark = document.createElement('div');
  mark.dataset.lent = '';
  mark.hidden = true;
  section.replaceWith(mark);
  panel.append(section);
}

/** In Arabic the names in Arabic are drawn; nothing of this is written. */
modeler.get('eventBus').on('import.render.start', ({ definitions }) => {
  if (language !== 'ar' || !texts.prefix) return;
  const visit = (object) => {
    const name = object.$attrs && object.$attrs[`${texts.prefix}:ar`];
    if (name) object.name = name;
    for (const part of [...(object.flowElements || []), ...(object.rootElements || [])]) visit(part);
  };
  visit(definitions);
});

for (const name of ['undo', 'redo']) {
  modeler.get('editorActions').unregister(name);
  modeler.get('editorActions').register({
    [name]: () => document.querySelector(`.studio-tools form[action$="/${name}"] button:not([disabled])`)?.click(),
  });
}

modeler.on('commandStack.changed', () => queueMicrotask(save));
modeler.on('selection.changed', show);
place.querySelector('[data-canvas-reload]').addEventListener('click', async (event) => {
  await load().then(() => say(texts.reloaded), () => say(texts.unsaved, 'wrong'));
  event.target.hidden = !broken;
});

await load().then(() => say(texts.saved), () => {
  broken = true;
  say(texts.unreadable, 'wrong');
});
for (const element of registry.filter(isStep)) {
  if (location.hash === `#${sectionOf(element.id)}`) choose([element.id]);
}
const isSaved = () => !busy && !broken && operations(saved, look()).length === 0;
addEventListener('beforeunload', (event) => {
  if (busy || operations(saved, look()).length) event.preventDefault();
});
window.masnaaCanvas = { modeler, untranslated, isSaved };
place.dataset.ready = '';
