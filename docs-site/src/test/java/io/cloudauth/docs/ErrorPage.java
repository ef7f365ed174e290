package io.cloudauth.docs;

import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.fault.Reaction;
import io.cloudauth.error.ApiFamily;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.Rule;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.RejectionReason;
import io.cloudauth.model.VerifyStatus;
import java.util.List;
import java.util.stream.Collectors;

/** A generator of the page with all error codes, statuses, failures and rules, from the code. */
public final class ErrorPage {

    /** The name of the page. */
    public static final String NAME = "errors";

    private final Language language;
    private final StringBuilder page = new StringBuilder();

    private ErrorPage(Language language) {
        this.language = language;
    }

    /** Returns the Markdown of the page. */
    public static String markdown(Language language) {
        return new ErrorPage(language).write();
    }

    private String write() {
        line("# " + text("Errors, verdicts, failures and rules", "错误码、认证结果、故障与校验规则"));
        line(text("[中文](zh/errors.md)", "[English](../errors.md)"));
        line(
                text(
                        "This page is generated from the tables of the code. A test checks that both are equal, so edit the"
                                + " code, not the page.",
                        "本页由代码中的表格生成，并由测试保证一致。请修改代码，不要修改本页。"));
        codes();
        verdicts();
        faults();
        rules();
        return page.toString().stripTrailing() + "\n";
    }

    private void codes() {
        line("## " + text("Error codes", "错误码"));
        line(
                text(
                        "If the service returns an error code, the client throws `ServiceException`. Its `code()` is the raw code,"
                                + " its `kind()` is the name in the first column, and its `remedy(locale)` is the text in the third"
                                + " column. The service may return new codes without notice. The kind of a code that is in no row is"
                                + " `THROTTLED` with HTTP status 429, `SERVICE_FAILED` with 5xx, and else `UNRECOGNIZED`. An asterisk"
                                + " at the end of a code matches any text.",
                        "服务返回错误码时，客户端抛出 `ServiceException`：`code()` 是原始错误码，`kind()` 是第一列的名称，`remedy(locale)` 是第三列的文字。"
                                + "服务可能随时返回新的错误码。不在表中的错误码，HTTP 状态为 429 时归为 `THROTTLED`，5xx 时归为 `SERVICE_FAILED`，其他情况归为"
                                + " `UNRECOGNIZED`。错误码末尾的星号匹配任意文字。"));
        line(
                text(
                        "Each product has a table of its own, because the same code can mean different things. Only code and HTTP"
                                + " status together prove that the service did not process the request: `Missing*` and `Invalid*` with"
                                + " 400 to 404, throttling with 4xx and 503, and numeric codes with 2xx and 4xx. With any other status,"
                                + " and with 408, a billed call throws `OutcomeUnknownException`. It also does so if the response contains"
                                + " a verdict, with any code and any status. The client never retries a code that is in no table.",
                        "每个产品有自己的表格，因为同一错误码在不同产品中含义可能不同。错误码与 HTTP 状态一起才能证明服务未处理该请求：`Missing*` 和 `Invalid*`"
                                + " 限于 400 至 404，限流限于 4xx 和 503，纯数字的错误码限于 2xx 和 4xx。其他状态以及 408 时，计费的调用抛出"
                                + " `OutcomeUnknownException`；响应中含有认证结果时也是如此，无论错误码和状态是什么。客户端从不重试不在表中的错误码。"));
        line(
                text(
                        "The column *charged* follows from the vendor's rule that a submission is charged once it reaches a verdict."
                                + " For single codes it is not documented by the vendor. Billed calls are `verifyMaterial` and the"
                                + " operations of the financial-grade product that return a verdict at once. Other calls are free.",
                        "“计费”一列依据阿里云的规则“提交得出认证结果才计费”；阿里云没有逐个错误码说明。计费的调用是 `verifyMaterial` 和金融级实人认证中直接返回"
                                + "认证结果的接口，其他调用免费。"));
        codes(ApiFamily.COMMON, text("Codes of every API of Alibaba Cloud", "阿里云各 API 通用的错误码"));
        codes(ApiFamily.LEGACY, text("Legacy product", "旧版实人认证"));
        codes(
                ApiFamily.FACE,
                text("Financial-grade product, operations with a face", "金融级实人认证：人脸接口"));
        codes(
                ApiFamily.META,
                text("Financial-grade product, checks without a face", "金融级实人认证：信息核验"));
    }

    private void codes(ApiFamily family, String title) {
        line("### " + title);
        row(
                text("codes, `kind()`", "错误码，`kind()`"),
                text("meaning", "含义"),
                text("what to do", "处理办法"),
                text("free call", "免费的调用"),
                text("billed call", "计费的调用"),
                text("charged", "计费"));
        separator(6);
        for (ErrorKind kind : ErrorKind.values()) {
            List<String> codes = kind.codes(family);
            if (!codes.isEmpty()) {
                row(kind, codes, FaultDescriptions.of(family, codes.get(0)));
            } else if (kind == ErrorKind.UNRECOGNIZED && family == ApiFamily.COMMON) {
                row(kind, codes, FaultDescriptions.of(family, "Unknown.Code"));
            }
        }
        end();
    }

    private void row(ErrorKind kind, List<String> codes, Fault fault) {
        String names =
                codes.isEmpty()
                        ? text("any other", "其他")
                        : codes.stream()
                                .map(code -> "`" + code + "`")
                                .collect(Collectors.joining(", "));
        row(
                names + " — `" + kind + "`",
                kind.message(language.locale()),
                kind.remedy(language.locale()),
                reaction(fault.reaction(false)),
                reaction(fault.reaction(true)),
                charged(fault));
    }

    private void verdicts() {
        line("## " + text("Verdicts", "认证结果"));
        line(
                text(
                        "`result.status()` is the raw number, `result.outcome()` is its meaning, and `outcome.message(locale)` is the"
                                + " message for the end user. Only 1 is a pass. The vendor charges each verdict, passed or rejected. If"
                                + " the end user leaves before there is a verdict, nothing is charged.",
                        "`result.status()` 是原始数字，`result.outcome()` 是其含义，`outcome.message(locale)` 是给终端用户的提示。只有 1 表示认证通过。"
                                + "阿里云对得出的认证结果计费，无论通过与否；终端用户中途退出不计费。"));
        row(
                "VerifyStatus",
                "`outcome()`",
                text("message for the end user", "给终端用户的提示"),
                text("final", "是否为最终结果"));
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
                last ? text("2, 13 and above", "2、13 及以上") : Integer.toString(status),
                "`" + name(outcome) + "`",
                outcome.message(language.locale()),
                isFinal(outcome));
    }

    private String isFinal(Outcome outcome) {
        if (outcome instanceof Outcome.Passed) {
            return text("yes", "是");
        }
        return outcome instanceof Outcome.Unrecognized
                ? text("not documented by the vendor", "阿里云文档未说明")
                : text("no: the BizId accepts further submissions", "否：该 BizId 可再次提交");
    }

    private static String name(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            RejectionReason reason = rejected.reason();
            return "Rejected(" + reason + ")";
        }
        return outcome.getClass().getSimpleName();
    }

    private void faults() {
        line("## " + text("Failures", "故障"));
        line(
                text(
                        "The table shows what a call does after an attempt has failed. Listeners receive the name of the failure as"
                                + " `AttemptEnded.fault()`.",
                        "下表列出一次尝试失败后调用的处理方式。监听器通过 `AttemptEnded.fault()` 得到故障名称。"));
        row(
                text("failure", "故障"),
                text("what happened", "发生了什么"),
                text("free call", "免费的调用"),
                text("billed call", "计费的调用"));
        separator(4);
        for (Fault fault : Fault.values()) {
            row(
                    "`" + fault + "`",
                    FaultDescriptions.describe(fault, language),
                    reaction(fault.reaction(false)),
                    reaction(fault.reaction(true)));
        }
        end();
    }

    private void rules() {
        line("## " + text("Rules for requests", "请求校验规则"));
        line(
                text(
                        "The client validates a request before it sends anything. If the request is invalid, the client throws"
                                + " `InvalidRequestException`, whose `violations()` name the field and one of these rules. Rules whose"
                                + " Javadoc begins with *Warning* are only logged.",
                        "客户端在发送之前校验请求。请求无效时抛出 `InvalidRequestException`，`violations()` 给出字段和下列规则之一。Javadoc 以 *Warning*"
                                + " 开头的规则只写日志。"));
        row("`Rule`", text("the field …", "该字段……"));
        separator(2);
        for (Rule rule : Rule.values()) {
            row("`" + rule.name() + "`", rule.message(language.locale()));
        }
        end();
    }

    private String reaction(Reaction reaction) {
        return switch (reaction) {
            case RETRY -> text("retried", "重试");
            case ONCE_MORE -> text("retried once", "重试一次");
            case ONCE_FREE -> text("retried once, outside the retry budget", "重试一次，不计入重试预算");
            case FAIL -> text("not retried", "不重试");
            case UNKNOWN -> text("**never sent again**", "**绝不重发**");
        };
    }

    private String charged(Fault fault) {
        return fault.reaction(true) == Reaction.UNKNOWN
                ? text("possibly: `OutcomeUnknownException`", "可能：`OutcomeUnknownException`")
                : text("no: no verdict", "否：没有认证结果");
    }

    private String text(String english, String chinese) {
        return language.choose(english, chinese);
    }

    private void line(String line) {
        page.append(line).append("\n\n");
    }

    private void row(String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void separator(int columns) {
        page.append("|---".repeat(columns)).append("|\n");
    }

    private void end() {
        page.append('\n');
    }
}
