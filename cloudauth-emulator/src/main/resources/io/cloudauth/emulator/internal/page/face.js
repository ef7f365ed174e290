import { byId, language, translate } from "./dom.js";
import { common, finish, finishInState, followRedirect, open, post, showMessage } from "./flow.js";
import { offer, subCodes } from "./reasons.js";

const TEXTS = {
  en: {
    title: "Financial-grade verification",
    productCode: "ProductCode",
    certifyId: "CertifyId",
    subCode: "Reason (SubCode)",
    reject: "Be rejected",
    decided: "This session has a result already. A session accepts one submission.",
    left: "You have left. Nothing was submitted.",
    passed: "Submitted: passed.",
    rejected: "Submitted: rejected. Another attempt needs a new session.",
    frame: "The result was sent to the page that embeds this page.",
    refused: "The ReturnUrl is neither http(s) nor a mini-program path. It is not followed.",
  },
  zh: {
    title: "金融级实人认证",
    productCode: "产品方案",
    certifyId: "CertifyId",
    subCode: "不通过的原因（SubCode）",
    reject: "认证不通过",
    decided: "本次认证已有结果：每个认证链接只能提交一次。",
    left: "您已离开，未提交任何结果。",
    passed: "已提交：认证通过。",
    rejected: "已提交：认证不通过。如需重试，请重新发起认证请求。",
    frame: "结果已发送给嵌入此页面的网页。",
    refused: "回跳地址既不是 http(s) 链接，也不是小程序路径，因此未跳转。",
  },
};

const MARKS = { passed: "passed", rejected: "rejected", left: "neutral" };
const texts = { ...common, ...TEXTS[language] };
const token = new URLSearchParams(location.search).get("token") ?? "";

function show(state) {
  const { 200: passed, 210: passedByPolicy, ...failures } = subCodes;
  byId("product-code").textContent = state.productCode;
  byId("certify-id").textContent = state.certifyId;
  offer(byId("sub-code"), failures, state.reasons);
  byId("sub-code").value = state.reasons[0];
}

function follow(result) {
  const done = texts[result.state];
  const mark = MARKS[result.state];
  byId("choices").hidden = true;
  if (result.destination === "frame") {
    finish(`${done} ${texts.frame}`, mark);
    // the origin of the page around this one is unknown; the message contains no secret
    window.parent.postMessage(result.message, "*");
  } else {
    followRedirect(result, done, texts.refused, mark);
  }
}

async function submit(choice) {
  try {
    const result = await post("/face/submissions", { token, ...choice });
    if (result.destination === undefined) {
      finishInState(result, texts);
    } else {
      follow(result);
    }
  } catch {
    showMessage(texts.broken, "fault");
  }
}

translate(texts);
byId("pass").addEventListener("click", () => submit({ subCode: "200" }));
byId("reject").addEventListener("click", () => submit({ subCode: byId("sub-code").value }));
byId("leave").addEventListener("click", () => submit({ leave: true }));
open(`/face/state?token=${encodeURIComponent(token)}`, texts, show);
