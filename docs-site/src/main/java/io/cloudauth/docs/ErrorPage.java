package io.cloudauth.docs;

import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.fault.Reaction;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.Rule;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.RejectionReason;
import io.cloudauth.model.VerifyStatus;
import java.util.List;
import java.util.stream.Collectors;

/** The page of every error code, status, failure and rule, made from the tables of the code. */
public final class ErrorPage {

    /** Where it is kept, without the ending of a language. */
    public static final String NAME = "docs/errors";

    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private ErrorPage(Language language) {
        this.language = language;
    }

    /** Its Markdown. */
    public static String in(Language language) {
        return new ErrorPage(language).page();
    }

    private String page() {
        line("# " + say("Errors, verdicts, failures and rules", "错误码、认证结果、故障与校验规则"));
        line(say("[中文](errors.zh-CN.md)", "[English](errors.md)"));
        line(
                say(
                        "This page is generated from the tables of the code, and a test holds them equal: edit the code, not"
                                + " the page.",
                        "本页由代码中的表生成，并由测试保证两者一致：请修改代码，不要修改本页。"));
        codes();
        verdicts();
        faults();
        rules();
        return text.toString().stripTrailing() + "\n";
    }

    private void codes() {
        line("## " + say("Error codes", "错误码"));
        line(
                say(
                        "The service answered with a code: `ServiceException`, whose `code()` keeps the raw text, `kind()` is the"
                                + " name in the first column, and `remedy(locale)` the third. Codes appear without notice: one that"
                                + " is in no row is `UNRECOGNIZED`, but for one with HTTP status 429 or 5xx, which counts as"
                                + " `THROTTLED` or `SERVICE_FAILED`. A star stands for any ending.",
                        "服务返回了错误码：抛出 `ServiceException`，`code()` 保留原文，`kind()` 即第一列的名称，`remedy(locale)` 即第三列。"
                                + "服务可能随时出现新的错误码：不在表中的为 `UNRECOGNIZED`；其中 HTTP 状态为 429 或 5xx 的分别视为 `THROTTLED` 或 `SERVICE_FAILED`。"
                                + "星号表示任意结尾。"));
        line(
                say(
                        "The table holds for 4xx. A code proves that nothing was processed only together with its HTTP status. `Missing*` and"
                                + " `Invalid*` do so by 400 to 404, throttling by 503 too, and the codes that are numbers by 2xx too. By any"
                                + " other status, and by 408, `verifyMaterial` ends in `OutcomeUnknownException`. So it does if the response"
                                + " holds a verdict, whatever code or status it has. A code that is in no row is never retried.",
                        "下表适用于 4xx。错误码只有与 HTTP 状态一起才能证明请求未被处理：`Missing*` 和 `Invalid*` 限于 400 至 404，限流还包括 503，"
                                + "纯数字的错误码还包括 2xx。其他状态以及 408 时，`verifyMaterial` 以 `OutcomeUnknownException` 结束。"
                                + "应答中含有认证结果时也是如此，无论错误码和状态是什么。不在表中的错误码从不重试。"));
        line(
                say(
                        "*Charged* follows from the vendor's rule that a submission is charged once it reaches a verdict; no public"
                                + " page says it code by code. A token or a result is never charged.",
                        "“计费”一列依据官方规则“提交得出结果才计费”；没有公开文档逐个错误码说明。获取令牌和查询结果从不计费。"));
        row(
                say("codes, `kind()`", "错误码，`kind()`"),
                say("meaning", "含义"),
                say("what to do", "处理办法"),
                say("token, result", "令牌、结果"),
                "verifyMaterial",
                say("verifyMaterial charged", "verifyMaterial 计费"));
        separator(6);
        for (ErrorKind kind : ErrorKind.values()) {
            List<String> codes = kind.codes();
            String names =
                    codes.isEmpty()
                            ? say("any other", "其他")
                            : codes.stream()
                                    .map(code -> "`" + code + "`")
                                    .collect(Collectors.joining(", "));
            Fault fault = Faults.of(kind);
            row(
                    names + " — `" + kind + "`",
                    kind.sentence(language.locale()),
                    kind.remedy(language.locale()),
                    reaction(fault.reaction(false)),
                    reaction(fault.reaction(true)),
                    charged(fault));
        }
        end();
    }

    private void verdicts() {
        line("## " + say("Verdicts", "认证结果"));
        line(
                say(
                        "`result.status()` keeps the raw number, `result.outcome()` what it means, and `outcome.message(locale)` is the"
                                + " text for the person. Only 1 is a pass. The vendor charges a verdict, passed or rejected; a person who"
                                + " leaves is not charged.",
                        "`result.status()` 保留原始数字，`result.outcome()` 给出含义，`outcome.message(locale)` 是给用户看的文字。只有 1 表示通过。"
                                + "官方对得出的结果计费，无论通过与否；用户中途退出不计费。"));
        row(
                "VerifyStatus",
                "`outcome()`",
                say("what to tell the person", "给用户的提示"),
                say("ends the verification", "认证是否结束"));
        separator(4);
        for (int status = -1; status <= 13; status++) {
            if (status != 0 && status != 2) {
                verdict(status);
            }
        }
        end();
    }

    private void verdict(int status) {
        Outcome outcome = Outcome.of(VerifyStatus.of(status));
        boolean last = status == 13;
        row(
                last ? say("2, 13 and up", "2、13 及以上") : Integer.toString(status),
                "`" + name(outcome) + "`",
                outcome.message(language.locale()),
                ending(outcome));
    }

    private String ending(Outcome outcome) {
        if (outcome instanceof Outcome.Passed) {
            return say("yes", "是");
        }
        return outcome instanceof Outcome.Unrecognized
                ? say("open: in no document", "未知：没有公开文档")
                : say("no: the BizId takes further submissions", "否：该 BizId 可再次提交");
    }

    private static String name(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            RejectionReason reason = rejected.reason();
            return "Rejected(" + reason + ")";
        }
        return outcome.getClass().getSimpleName();
    }

    private void faults() {
        line("## " + say("Failures", "故障"));
        line(
                say(
                        "What a call does by itself when an attempt fails; the name is what a listener is told"
                                + " (`AttemptEnded.fault()`).",
                        "一次尝试失败后调用自身的处理；名称即监听器得到的 `AttemptEnded.fault()`。"));
        row(
                say("failure", "故障"),
                say("what happened", "发生了什么"),
                say("token, result, upload token", "令牌、结果、上传令牌"),
                "verifyMaterial");
        separator(4);
        for (Fault fault : Fault.values()) {
            row(
                    "`" + fault + "`",
                    Faults.sentence(fault, language),
                    reaction(fault.reaction(false)),
                    reaction(fault.reaction(true)));
        }
        end();
    }

    private void rules() {
        line("## " + say("Rules for requests", "请求校验规则"));
        line(
                say(
                        "Found before anything is sent: `InvalidRequestException`, whose `violations()` name the field and one of these."
                                + " Those whose description begins with *Warning* in the Javadoc of `Rule` go to the log alone.",
                        "在发送之前检查：抛出 `InvalidRequestException`，`violations()` 给出字段和下列规则之一。`Rule` 的 Javadoc 中以 Warning"
                                + " 开头的规则只写日志。"));
        row("`Rule`", say("the field …", "该字段……"));
        separator(2);
        for (Rule rule : Rule.values()) {
            row("`" + rule.name() + "`", rule.text(language.locale()));
        }
        end();
    }

    private String reaction(Reaction reaction) {
        return switch (reaction) {
            case RETRY -> say("retried", "重试");
            case ONCE_MORE -> say("once more", "再试一次");
            case ONCE_FREE -> say("once more, outside the budget", "再试一次，不计入预算");
            case FAIL -> say("ends", "结束");
            case UNKNOWN -> say("**never sent again**", "**绝不重发**");
        };
    }

    private String charged(Fault fault) {
        return fault.reaction(true) == Reaction.UNKNOWN
                ? say("may be: `OutcomeUnknownException`", "可能：`OutcomeUnknownException`")
                : say("no: no verdict", "否：没有结果");
    }

    private String say(String english, String chinese) {
        return language.choose(english, chinese);
    }

    private void line(String line) {
        text.append(line).append("\n\n");
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void separator(int columns) {
        text.append("|---".repeat(columns)).append("|\n");
    }

    private void end() {
        text.append('\n');
    }
}
