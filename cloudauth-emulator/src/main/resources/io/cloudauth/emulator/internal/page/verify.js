const TEXTS = {
  en: {
    title: "Real-person verification",
    notice: "This is an emulator: no camera, no picture, no real person.",
    bizType: "BizType",
    bizId: "BizId",
    play: "Play the end user's part:",
    pass: "Pass",
    reason: "Reason for failing",
    fail: "Fail",
    leave: "Leave without submitting",
    continue: "Continue",
    unknown: "This link was never given, or was forgotten.",
    expired: "This link has ended: it is valid for 30 minutes.",
    passed: "This verification has passed already.",
    left: "You have left. Nothing was submitted and nothing is charged.",
    submittedPass: "Submitted: passed.",
    submittedFail: "Submitted: failed. You may try again.",
    miniProgram: "In WeChat, the mini-program page would open now: ",
    refused: "The redirect link is neither http(s) nor a mini-program path, and is not followed.",
    broken: "The emulator does not answer.",
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
    bizType: "场景（BizType）",
    bizId: "业务号（BizId）",
    play: "请扮演终端用户：",
    pass: "认证通过",
    reason: "不通过的原因",
    fail: "认证不通过",
    leave: "离开，不提交",
    continue: "继续",
    unknown: "此链接不存在或已被清除。",
    expired: "此链接已过期：有效期为 30 分钟。",
    passed: "该认证已经通过。",
    left: "您已离开。没有提交，也不会计费。",
    submittedPass: "已提交：通过。",
    submittedFail: "已提交：不通过。可以重试。",
    miniProgram: "在微信中此时会打开小程序页面：",
    refused: "跳转地址既不是 http(s) 链接，也不是小程序路径，未跳转。",
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

function say(text) {
  byId("message").textContent = text;
  byId("message").focus();
}

function end(text) {
  byId("choices").hidden = true;
  say(text);
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

function show(answer) {
  if (answer.state !== "open") {
    end(texts[answer.state] ?? texts.broken);
    return;
  }
  byId("biz-type").textContent = answer.bizType;
  byId("biz-id").textContent = answer.bizId;
  byId("session").hidden = false;
  byId("choices").hidden = false;
}

function follow(answer, passed) {
  const done = passed ? texts.submittedPass : texts.submittedFail;
  if (passed) {
    byId("choices").hidden = true;
  }
  if (answer.destination === "link") {
    const link = byId("continue");
    link.href = answer.target;
    link.hidden = false;
    say(done);
    location.assign(answer.target);
  } else if (answer.destination === "mini_program") {
    say(`${done} ${texts.miniProgram}${answer.target}`);
  } else if (answer.destination === "refused") {
    say(`${done} ${texts.refused}`);
  } else {
    say(done);
  }
}

async function submit(status) {
  const order = { token, status };
  for (const name of ["successRedirect", "failRedirect"]) {
    if (address.has(name)) {
      order[name] = address.get(name);
    }
  }
  try {
    const reply = await fetch("/verify/submissions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(order),
    });
    const answer = await reply.json();
    if (answer.state === "submitted") {
      follow(answer, status === 1);
    } else {
      end(texts[answer.state] ?? texts.broken);
    }
  } catch {
    say(texts.broken);
  }
}

translate();
byId("pass").addEventListener("click", () => submit(1));
byId("fail").addEventListener("click", () => submit(Number(byId("reason").value)));
byId("leave").addEventListener("click", () => end(texts.left));
try {
  const reply = await fetch(`/verify/state?token=${encodeURIComponent(token)}`);
  show(await reply.json());
} catch {
  end(texts.broken);
}
