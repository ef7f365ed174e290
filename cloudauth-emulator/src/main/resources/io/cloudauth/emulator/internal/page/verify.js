import { byId, language, translate } from "./dom.js";
import { common, finish, finishInState, followRedirect, open, post, showMessage } from "./flow.js";
import { offer, statuses } from "./reasons.js";

const TEXTS = {
  en: {
    title: "Real-person verification",
    bizType: "BizType",
    bizId: "BizId",
    reason: "Reason for failing (VerifyStatus)",
    fail: "Fail",
    passed: "This verification has passed already.",
    left: "You have left. Nothing was submitted, and nothing is charged.",
    submittedPass: "Submitted: passed.",
    submittedFail: "Submitted: failed. You may try again.",
    refused: "The redirect URL is neither http(s) nor a mini-program path. It is not followed.",
  },
  zh: {
    title: "实人认证",
    bizType: "场景标识（BizType）",
    bizId: "认证ID（BizId）",
    reason: "不通过的原因（VerifyStatus）",
    fail: "认证不通过",
    passed: "该认证已经通过。",
    left: "您已离开。未提交任何结果，不会计费。",
    submittedPass: "已提交：认证通过。",
    submittedFail: "已提交：认证不通过。您可以重试。",
    refused: "回跳地址既不是 http(s) 链接，也不是小程序路径，因此未跳转。",
  },
};

const PASSED = 1;
const texts = { ...common, ...TEXTS[language] };
const address = new URLSearchParams(location.search);
const token = address.get("token") ?? "";

function show(state) {
  const { "-1": nothing, [PASSED]: passed, ...failures } = statuses;
  byId("biz-type").textContent = state.bizType;
  byId("biz-id").textContent = state.bizId;
  offer(byId("reason"), failures, state.reasons.map(String));
  byId("reason").value = state.reasons[0];
}

async function submit(status) {
  const submission = { token, status };
  for (const name of ["successRedirect", "failRedirect"]) {
    if (address.has(name)) {
      submission[name] = address.get(name);
    }
  }
  try {
    const result = await post("/verify/submissions", submission);
    if (result.state !== "submitted") {
      finishInState(result, texts);
    } else if (status === PASSED) {
      byId("choices").hidden = true;
      followRedirect(result, texts.submittedPass, texts.refused, "passed");
    } else {
      followRedirect(result, texts.submittedFail, texts.refused, "rejected");
    }
  } catch {
    showMessage(texts.broken, "fault");
  }
}

translate(texts);
byId("pass").addEventListener("click", () => submit(PASSED));
byId("fail").addEventListener("click", () => submit(Number(byId("reason").value)));
byId("leave").addEventListener("click", () => finish(texts.left, "neutral"));
open(`/verify/state?token=${encodeURIComponent(token)}`, texts, show);
