import { byId, element } from "./dom.js";
import { offer, statuses, subCodes } from "./reasons.js";
import { count } from "./tabs.js";
import { texts } from "./texts.js";

const KEYS_THAT_CHANGE_A_CLOSED_LIST = /^(Arrow(Up|Down|Left|Right)|Home|End|PageUp|PageDown|[^ ])$/;
const PILLS = { passed: "good", failed: "bad", error: "bad", open: "", expired: "" };

/** A closed list would save each value that the keyboard passes. This opens it instead. */
function openByKeyboard(event) {
  const isShortcut = event.altKey || event.ctrlKey || event.metaKey;
  if (!isShortcut && KEYS_THAT_CHANGE_A_CLOSED_LIST.test(event.key)) {
    event.preventDefault();
    event.currentTarget.showPicker?.();
  }
}

function outcomeList(label, save) {
  const list = document.createElement("select");
  list.setAttribute("aria-label", label);
  list.addEventListener("keydown", openByKeyboard);
  list.addEventListener("change", () => save(list.value));
  return list;
}

/** Shows a value, even one that the list does not offer. */
function setValue(list, value, text) {
  if (![...list.options].some((option) => option.value === value)) {
    const option = new Option(text, value);
    option.disabled = true;
    list.prepend(option);
  }
  list.value = value;
}

class Table {
  #rows = new Map();
  #shown = new Map();

  constructor(id, empty, keyOf, rowOf, stateOf) {
    Object.assign(this, { id, empty, keyOf, rowOf, stateOf });
  }

  show(all) {
    const keys = new Set(all.map(this.keyOf));
    for (const one of [...all].reverse()) {
      const key = this.keyOf(one);
      if (!this.#rows.has(key)) {
        this.#rows.set(key, this.rowOf(one));
        byId(this.id).prepend(this.#rows.get(key).row);
      }
      this.#update(key, one);
    }
    for (const [key, shown] of this.#rows) {
      if (!keys.has(key)) {
        shown.row.remove();
        this.#rows.delete(key);
        this.#shown.delete(key);
      }
    }
    byId(this.empty).hidden = keys.size > 0;
    byId(this.id).parentElement.hidden = keys.size === 0;
  }

  /** Changes a row only if its state has changed, as a person may have its list open. */
  #update(key, one) {
    const { kind, value, text } = this.stateOf(one);
    const now = `${kind} ${value}`;
    if (this.#shown.get(key) !== now) {
      this.#shown.set(key, now);
      const { pill, list } = this.#rows.get(key);
      pill.className = `pill ${PILLS[kind]}`;
      pill.textContent = texts.states[kind];
      setValue(list, value, text);
    }
  }

  /** Shows the state again where saving another one has failed. */
  forget(key) {
    this.#shown.delete(key);
  }
}

function row(names, list) {
  const made = document.createElement("tr");
  names.forEach((name, at) => {
    const cell = element(at === 0 ? "th" : "td", at === 0 ? "mono name" : "wide", name);
    cell.title = name;
    if (at === 0) {
      cell.scope = "row";
    }
    made.append(cell);
  });
  const pill = element("span", "pill", "");
  const state = element("td", "state", "");
  const outcome = document.createElement("td");
  state.append(pill);
  outcome.append(list);
  made.append(state, outcome);
  return { row: made, pill, list };
}

function legacyState({ status }) {
  const kind = status === -1 ? "open" : status === 1 ? "passed" : "failed";
  return { kind, value: String(status), text: String(status) };
}

function faceState({ state, subCode, code }) {
  if (code !== undefined) {
    return { kind: "error", value: `code ${code}`, text: `${texts.errorCode} ${code}` };
  }
  if (subCode !== undefined) {
    const kind = subCode === "200" || subCode === "210" ? "passed" : "failed";
    return { kind, value: subCode, text: subCode };
  }
  return { kind: state, value: "", text: texts.notSubmitted };
}

/** Returns a function that shows the verifications of both products. */
export function startVerifications(save) {
  const legacyKey = (one) => JSON.stringify([one.bizType, one.bizId]);
  const legacy = new Table("verifications", "no-verifications", legacyKey, (one) => {
    const path = `outcomes/${encodeURIComponent(one.bizId)}`;
    const list = outcomeList(`${texts.outcome} ${one.bizId}`, async (value) => {
      await save("outcome-message", one.bizId, path, { status: Number(value) });
      legacy.forget(legacyKey(one));
    });
    offer(list, statuses, ["-1", "1", ...one.reasons.map(String)]);
    return row([one.bizId, one.bizType], list);
  }, legacyState);
  const face = new Table("face-sessions", "no-face-sessions", (one) => one.certifyId, (one) => {
    const path = `outcomes/${one.certifyId}`;
    const list = outcomeList(`${texts.outcome} ${one.certifyId}`, async (value) => {
      await save("face-message", one.certifyId, path, { subCode: value });
      face.forget(one.certifyId);
    });
    offer(list, subCodes, ["200", "210", ...one.reasons]);
    return row([one.certifyId, one.outerOrderNo, `${one.sceneId} / ${one.productCode}`], list);
  }, faceState);
  return (state) => {
    legacy.show(state.verifications);
    face.show(state.faceSessions);
    count("tab-verifications", state.verifications.length + state.faceSessions.length);
  };
}
