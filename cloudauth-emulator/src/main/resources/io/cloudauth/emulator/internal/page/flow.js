import { byId, language } from "./dom.js";

const TEXTS = {
  en: {
    emulator: "emulator",
    demo: "Emulator",
    notice: "No camera, no picture, no real person.",
    play: "Select what the end user does:",
    pass: "Pass",
    leave: "Leave without submitting",
    continue: "Continue",
    unknown: "This link is unknown, or its data was removed.",
    expired: "This link has expired. A link is valid for 30 minutes.",
    miniProgram: "In WeChat, the mini-program page would open now: ",
    broken: "The emulator does not respond.",
  },
  zh: {
    emulator: "模拟器",
    demo: "模拟器",
    notice: "没有摄像头、没有照片，也没有真人。",
    play: "请选择终端用户的操作：",
    pass: "认证通过",
    leave: "离开，不提交",
    continue: "继续",
    unknown: "此链接不存在或已被清除。",
    expired: "此链接已过期：有效期为 30 分钟。",
    miniProgram: "在微信中此时会打开小程序页面：",
    broken: "模拟器没有响应。",
  },
};

/** The texts that the pages of both products have. */
export const common = TEXTS[language];

/** Shows a message with its picture: passed, rejected, neutral or fault. */
export function showMessage(text, mark) {
  for (const one of document.querySelectorAll(".mark")) {
    one.toggleAttribute("hidden", one.dataset.mark !== mark);
  }
  byId("message").textContent = text;
  byId("message").focus();
}

/** Shows a message, after which the person can select nothing. */
export function finish(text, mark) {
  byId("choices").hidden = true;
  showMessage(text, mark);
}

/** Says where the caller's redirect goes, and follows it if a browser can. */
export function followRedirect(result, done, refused, mark) {
  if (result.destination === "link") {
    byId("continue").href = result.target;
    byId("continue").hidden = false;
    showMessage(done, mark);
    location.assign(result.target);
  } else if (result.destination === "mini_program") {
    showMessage(`${done} ${common.miniProgram}${result.target}`, mark);
  } else if (result.destination === "refused") {
    showMessage(`${done} ${refused}`, mark);
  } else {
    showMessage(done, mark);
  }
}

/** Sends what the person selected. */
export async function post(path, submission) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(submission),
  });
  return response.json();
}

/** Shows the state of the link, or calls the function if the person can select something. */
export async function open(path, texts, show) {
  try {
    const response = await fetch(path);
    const state = await response.json();
    if (state.state === "open") {
      show(state);
      byId("session").hidden = false;
      byId("choices").hidden = false;
    } else {
      finishInState(state, texts);
    }
  } catch {
    finish(texts.broken, "fault");
  }
}

/** Shows why the person can select nothing. */
export function finishInState(state, texts) {
  const text = texts[state.state];
  finish(text ?? texts.broken, text === undefined ? "fault" : "neutral");
}
