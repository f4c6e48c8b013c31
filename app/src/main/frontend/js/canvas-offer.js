// What the canvas offers: what the program can run and the server can save, and nothing else.
const timer = { eventDefinitionType: 'bpmn:TimerEventDefinition' };
const offered = [
  ['user-task', 'bpmn:UserTask', 'bpmn-icon-user-task', 'User task'],
  ['service-task', 'bpmn:ServiceTask', 'bpmn-icon-service-task', 'Service task'],
  ['rule-task', 'bpmn:BusinessRuleTask', 'bpmn-icon-business-rule-task', 'Business rule task'],
  ['exclusive', 'bpmn:ExclusiveGateway', 'bpmn-icon-gateway-xor', 'Exclusive gateway'],
  ['parallel', 'bpmn:ParallelGateway', 'bpmn-icon-gateway-parallel', 'Parallel gateway'],
  ['inclusive', 'bpmn:InclusiveGateway', 'bpmn-icon-gateway-or', 'Inclusive gateway'],
  ['timer', 'bpmn:IntermediateCatchEvent', 'bpmn-icon-intermediate-event-catch-timer', 'Timer intermediate catch event', timer],
  ['end', 'bpmn:EndEvent', 'bpmn-icon-end-event-none', 'End event'],
];
const replacements = [
  'replace-with-user-task', 'replace-with-service-task', 'replace-with-rule-task', 'replace-with-business-rule-task',
  'replace-with-manual-task', 'replace-with-exclusive-gateway', 'replace-with-parallel-gateway',
  'replace-with-inclusive-gateway',
];
const isFlow = (element) => element.type === 'bpmn:SequenceFlow';
const isStep = (element) =>
  Boolean(element) && !element.waypoints && element.type !== 'label' &&
  /(Task|Gateway|Event|SubProcess|CallActivity)$/.test(element.type);

class Palette {
  static $inject = ['palette', 'create', 'elementFactory', 'handTool', 'lassoTool', 'globalConnect', 'translate'];

  constructor(palette, create, elementFactory, handTool, lassoTool, globalConnect, translate) {
    Object.assign(this, { create, elementFactory, handTool, lassoTool, globalConnect, translate });
    palette.registerProvider(this);
  }

  getPaletteEntries() {
    const tool = (name, icon, title, start) =>
      [name, { group: 'tools', className: icon, title: this.translate(title), action: { click: start } }];
    const entries = [
      tool('hand-tool', 'bpmn-icon-hand-tool', 'Activate hand tool', (event) => this.handTool.activateHand(event)),
      tool('lasso-tool', 'bpmn-icon-lasso-tool', 'Activate lasso tool', (event) => this.lassoTool.activateSelection(event)),
      tool('connect-tool', 'bpmn-icon-connection-multi', 'Activate global connect tool', (event) => this.globalConnect.start(event)),
      ['line', { group: 'tools', separator: true }],
    ];
    for (const [name, type, className, title, more] of offered) {
      const start = (event) => this.create.start(event, this.elementFactory.createShape({ type, ...more }));
      entries.push([`create-${name}`, { group: 'create', className, title: this.translate(title), action: { dragstart: start, click: start } }]);
    }
    return Object.fromEntries(entries);
  }
}

class ContextPad {
  static $inject = ['contextPad', 'autoPlace', 'elementFactory', 'connect', 'modeling', 'popupMenu', 'translate', 'canvas'];

  constructor(contextPad, autoPlace, elementFactory, connect, modeling, popupMenu, translate, canvas) {
    Object.assign(this, { contextPad, autoPlace, elementFactory, connect, modeling, popupMenu, translate, canvas });
    contextPad.registerProvider(this);
  }

  getMultiElementContextPadEntries(elements) {
    if (elements.some(({ type }) => type === 'bpmn:StartEvent')) return {};
    return { delete: this.entry('edit', 'bpmn-icon-trash', 'Delete', () => this.modeling.removeElements(elements.slice())) };
  }

  getContextPadEntries(element) {
    const entries = {};
    if (isStep(element) && element.type !== 'bpmn:EndEvent') {
      for (const [name, type, className, title, more] of offered) {
        entries[`append-${name}`] = this.entry('model', className, title, () =>
          this.autoPlace.append(element, this.elementFactory.createShape({ type, ...more })));
      }
      entries.connect = this.entry('connect', 'bpmn-icon-connection-multi', 'Connect to other element',
        (event) => this.connect.start(event, element));
    }
    if (isStep(element) && /(Task|Gateway)$/.test(element.type)) {
      entries.replace = this.entry('edit', 'bpmn-icon-screw-wrench', 'Change element', (event) => {
        const place = event.target.getBoundingClientRect();
        this.popupMenu.open(element, 'bpmn-replace', { x: place.left, y: place.bottom + 5, cursor: { x: event.x, y: event.y } },
          { title: this.translate('Change element'), width: 300, search: false });
      });
    }
    if ((isStep(element) && element.type !== 'bpmn:StartEvent') || isFlow(element)) {
      entries.delete = this.entry('edit', 'bpmn-icon-trash', 'Delete', () => this.modeling.removeElements([element]));
    }
    return entries;
  }

  entry(group, className, title, click) {
    return { group, className, title: this.translate(title), action: { click } };
  }
}

class ReplaceOffer {
  static $inject = ['popupMenu'];

  constructor(popupMenu) {
    popupMenu.registerProvider('bpmn-replace', 500, this);
  }

  getPopupMenuEntries() {
    return (entries) => Object.fromEntries(Object.entries(entries).filter(([name]) => replacements.includes(name)));
  }

  getPopupMenuHeaderEntries() {
    return () => ({});
  }
}

class Rules {
  static $inject = ['eventBus'];

  constructor(eventBus) {
    const refuse = (command, isBad) => eventBus.on(`commandStack.${command}.canExecute`, 3000, ({ context }) => (isBad(context) ? false : undefined));
    refuse('connection.create', ({ source, target }) => !isStep(source) || !isStep(target) || source.parent !== target.parent);
    refuse('connection.reconnect', ({ source, target }) => !isStep(source) || !isStep(target) || source.parent !== target.parent);
    refuse('elements.move', ({ shapes, target }) => Boolean(target) && !isFlow(target) &&
      shapes.some((shape) => shape.type !== 'label' && shape.parent !== target && !shape.host));
    refuse('elements.copy', () => true);
    eventBus.on('commandStack.elements.delete.canExecute', 3000, ({ context }) =>
      context.elements.some(({ type }) => type === 'bpmn:StartEvent') ? false : undefined);
  }
}

/** Right to left where the drawing goes so, or the page when there is nothing to tell. */
class Direction {
  static $inject = ['eventBus', 'elementRegistry', 'canvasLanguage'];

  constructor(eventBus, elementRegistry, canvasLanguage) {
    eventBus.on('autoPlace', 2500, ({ source, shape }) => {
      const across = elementRegistry.filter(isFlow)
        .reduce((sum, { waypoints }) => sum + Math.sign(waypoints.at(-1).x - waypoints[0].x), 0);
      const leftward = across < 0 || (across === 0 && canvasLanguage === 'ar');
      if (!leftward) return undefined;
      const place = { x: source.x - 60 - shape.width / 2, y: source.y + source.height / 2 };
      const taken = ({ x, y }) => elementRegistry.filter(isStep).some((other) => other !== shape && other.type !== 'bpmn:SubProcess' &&
        Math.abs(other.x + other.width / 2 - x) < (other.width + shape.width) / 2 + 15 &&
        Math.abs(other.y + other.height / 2 - y) < (other.height + shape.height) / 2 + 15);
      while (taken(place)) place.y += 30;
      return place;
    });
  }
}

function offer(language) {
  return {
    __init__: ['paletteProvider', 'contextPadProvider', 'replaceOffer', 'canvasRules', 'canvasDirection'],
    canvasLanguage: ['value', language],
    paletteProvider: ['type', Palette],
    contextPadProvider: ['type', ContextPad],
    replaceOffer: ['type', ReplaceOffer],
    canvasRules: ['type', Rules],
    canvasDirection: ['type', Direction],
    translate: ['value', inLanguage(language === 'ar')],
  };
}
