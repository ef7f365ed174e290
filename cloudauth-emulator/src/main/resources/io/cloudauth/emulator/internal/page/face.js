const TEXTS = {
  en: {
    title: "Financial-grade verification",
    notice: "This is an emulator: no camera, no picture, no real person.",
    productCode: "ProductCode",
    certifyId: "CertifyId",
    play: "Select what the end user does:",
    pass: "Pass",
    subCode: "Reason (SubCode)",
    reject: "Be rejected",
    leave: "Leave without submitting",
    continue: "Continue",
    unknown: "This link is unknown, or its data was removed.",
    expired: "This link has expired. A link is valid for 30 minutes.",
    decided: "This session has a result already. A session accepts one submission.",
    left: "You have left. Nothing was submitted.",
    passed: "Submitted: passed.",
    rejected: "Submitted: rejected. Another attempt needs a new session.",
    frame: "The result was sent to the page that embeds this page.",
    miniProgram: "In WeChat, the mini-program page would open now: ",
    refused: "The ReturnUrl is neither http(s) nor a mini-program path. It is not followed.",
    broken: "The emulator does not respond.",
    subCodes: {
      201: "201 – name and ID number differ",
      202: "202 – identity not found",
      203: "203 – authority photo missing or unusable",
      204: "204 – faces differ",
      205: "205 – liveness risk",
      206: "206 – business policy",
      207: "207 – face differs from the card photo",
      209: "209 – the authority failed",
      220: "220 – willingness not confirmed",
      221: "221 – voice print not confirmed",
      222: "222 – ordinary verification failed",
    },
  },
  zh: {
    title: "金融级实人认证",
    notice: "这是模拟器：没有摄像头、没有照片，也没有真人。",
    productCode: "产品方案",
    certifyId: "CertifyId",
    play: "请选择终端用户的操作：",
    pass: "认证通过",
    subCode: "不通过的原因（SubCode）",
    reject: "认证不通过",
    leave: "离开，不提交",
    continue: "继续",
    unknown: "此链接不存在或已被清除。",
    expired: "此链接已过期：有效期为 30 分钟。",
    decided: "本次认证已有结果：每个认证链接只能提交一次。",
    left: "您已离开，未提交任何结果。",
    passed: "已提交：认证通过。",
    rejected: "已提交：认证不通过。如需重试，请重新发起认证请求。",
    frame: "结果已发送给嵌入此页面的网页。",
    miniProgram: "在微信中此时会打开小程序页面：",
    refused: "回跳地址既不是 http(s) 链接，也不是小程序路径，因此未跳转。",
    broken: "模拟器没有响应。",
    subCodes: {
      201: "201 – 姓名和身份证不一致",
      202: "202 – 查询不到身份信息",
      203: "203 – 查询不到照片或照片不可用",
      204: "204 – 人脸比对不一致",
      205: "205 – 活体检测存在风险",
      206: "206 – 业务策略限制",
      207: "207 – 人脸与身份证人脸比对不一致",
      209: "209 – 权威比对源异常",
      220: "220 – 意愿判定不通过",
      221: "221 – 声纹判定不通过",
      222: "222 – 普通核身不通过",
    },
  },
};

const language = navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
const texts = TEXTS[language];
const token = new URLSearchParams(location.search).get("token") ?? "";
const byId = (id) => document.getElementById(id);

function finish(text) {
  byId("choices").hidden = true;
  byId("message").textContent = text;
  byId("message").focus();
}

function translate() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = texts.title;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = texts[element.dataset.text];
  }
  for (const [subCode, text] of Object.entries(texts.subCodes)) {
    byId("sub-code").append(new Option(text, subCode));
  }
  byId("sub-code").value = "204";
}

function show(result) {
  if (result.state !== "open") {
    finish(texts[result.state] ?? texts.broken);
    return;
  }
  byId("product-code").textContent = result.productCode;
  byId("certify-id").textContent = result.certifyId;
  byId("session").hidden = false;
  byId("choices").hidden = false;
}

function follow(result) {
  const done = texts[result.state];
  if (result.destination === "link") {
    const link = byId("continue");
    link.href = result.target;
    link.hidden = false;
    finish(done);
    location.assign(result.target);
  } else if (result.destination === "frame") {
    finish(`${done} ${texts.frame}`);
    // the origin of the page around this one is unknown; the message contains no secret
    window.parent.postMessage(result.message, "*");
  } else if (result.destination === "mini_program") {
    finish(`${done} ${texts.miniProgram}${result.target}`);
  } else if (result.destination === "refused") {
    finish(`${done} ${texts.refused}`);
  } else {
    finish(done);
  }
}

async function submit(choice) {
  try {
    const response = await fetch("/face/submissions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token, ...choice }),
    });
    const result = await response.json();
    if (result.destination === undefined) {
      finish(texts[result.state] ?? texts.broken);
    } else {
      follow(result);
    }
  } catch {
    byId("message").textContent = texts.broken;
  }
}

translate();
byId("pass").addEventListener("click", () => submit({ subCode: "200" }));
byId("reject").addEventListener("click", () => submit({ subCode: byId("sub-code").value }));
byId("leave").addEventListener("click", () => submit({ leave: true }));
try {
  const response = await fetch(`/face/state?token=${encodeURIComponent(token)}`);
  show(await response.json());
} catch {
  finish(texts.broken);
}
