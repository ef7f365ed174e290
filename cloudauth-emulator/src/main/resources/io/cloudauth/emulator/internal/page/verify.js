const TEXTS = {
  en: {
    title: "Real-person verification",
    notice: "This is an emulator: no camera, no picture, no real person.",
    bizType: "BizType",
    bizId: "BizId",
    play: "Select what the end user does:",
    pass: "Pass",
    reason: "Reason for failing",
    fail: "Fail",
    leave: "Leave without submitting",
    continue: "Continue",
    unknown: "This link is unknown, or its data was removed.",
    expired: "This link has expired. A link is valid for 30 minutes.",
    passed: "This verification has passed already.",
    left: "You have left. Nothing was submitted, and nothing is charged.",
    submittedPass: "Submitted: passed.",
    submittedFail: "Submitted: failed. You may try again.",
    miniProgram: "In WeChat, the mini-program page would open now: ",
    refused: "The redirect URL is neither http(s) nor a mini-program path. It is not followed.",
    broken: "The emulator does not respond.",
    reasons: {
      3: "3 – card name: unreadable, differs, or no ID card",
      4: "4 – card number: unreadable, differs, or no ID card",
      5: "5 – card expired or about to expire",
      6: "6 – face differs from the portrait on the card",
      7: "7 – face differs from the authority's photo",
      8: "8 – not an original card, or no valid card",
      9: "9 – not operated by the account's owner",
      10: "10 – not the same person",
      11: "11 – authority photo missing or without a face",
      12: "12 – the authority's system failed",
    },
  },
  zh: {
    title: "实人认证",
    notice: "这是模拟器：没有摄像头、没有照片，也没有真人。",
    bizType: "场景标识（BizType）",
    bizId: "认证ID（BizId）",
    play: "请选择终端用户的操作：",
    pass: "认证通过",
    reason: "不通过的原因",
    fail: "认证不通过",
    leave: "离开，不提交",
    continue: "继续",
    unknown: "此链接不存在或已被清除。",
    expired: "此链接已过期：有效期为 30 分钟。",
    passed: "该认证已经通过。",
    left: "您已离开。未提交任何结果，不会计费。",
    submittedPass: "已提交：认证通过。",
    submittedFail: "已提交：认证不通过。您可以重试。",
    miniProgram: "在微信中此时会打开小程序页面：",
    refused: "回跳地址既不是 http(s) 链接，也不是小程序路径，因此未跳转。",
    broken: "模拟器没有响应。",
    reasons: {
      3: "3 – 证件姓名：无法识别、不一致或非身份证",
      4: "4 – 证件号码：无法识别、不一致或非身份证",
      5: "5 – 证件已过期或即将过期",
      6: "6 – 人脸与证件照不一致",
      7: "7 – 人脸与权威数据照片不一致",
      8: "8 – 非证件原件或无有效证件",
      9: "9 – 非账号本人操作",
      10: "10 – 非同一人",
      11: "11 – 权威照片缺失或无人脸",
      12: "12 – 权威系统故障，无法比对",
    },
  },
};

const language = navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
const texts = TEXTS[language];
const address = new URLSearchParams(location.search);
const token = address.get("token") ?? "";
const byId = (id) => document.getElementById(id);

function showMessage(text) {
  byId("message").textContent = text;
  byId("message").focus();
}

function finish(text) {
  byId("choices").hidden = true;
  showMessage(text);
}

function translate() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = texts.title;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = texts[element.dataset.text];
  }
  for (const [status, text] of Object.entries(texts.reasons)) {
    byId("reason").append(new Option(text, status));
  }
}

function show(result) {
  if (result.state !== "open") {
    finish(texts[result.state] ?? texts.broken);
    return;
  }
  byId("biz-type").textContent = result.bizType;
  byId("biz-id").textContent = result.bizId;
  byId("session").hidden = false;
  byId("choices").hidden = false;
}

function follow(result, passed) {
  const done = passed ? texts.submittedPass : texts.submittedFail;
  if (passed) {
    byId("choices").hidden = true;
  }
  if (result.destination === "link") {
    const link = byId("continue");
    link.href = result.target;
    link.hidden = false;
    showMessage(done);
    location.assign(result.target);
  } else if (result.destination === "mini_program") {
    showMessage(`${done} ${texts.miniProgram}${result.target}`);
  } else if (result.destination === "refused") {
    showMessage(`${done} ${texts.refused}`);
  } else {
    showMessage(done);
  }
}

async function submit(status) {
  const submission = { token, status };
  for (const name of ["successRedirect", "failRedirect"]) {
    if (address.has(name)) {
      submission[name] = address.get(name);
    }
  }
  try {
    const response = await fetch("/verify/submissions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(submission),
    });
    const result = await response.json();
    if (result.state === "submitted") {
      follow(result, status === 1);
    } else {
      finish(texts[result.state] ?? texts.broken);
    }
  } catch {
    showMessage(texts.broken);
  }
}

translate();
byId("pass").addEventListener("click", () => submit(1));
byId("fail").addEventListener("click", () => submit(Number(byId("reason").value)));
byId("leave").addEventListener("click", () => finish(texts.left));
try {
  const response = await fetch(`/verify/state?token=${encodeURIComponent(token)}`);
  show(await response.json());
} catch {
  finish(texts.broken);
}
