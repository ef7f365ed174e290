package io.cloudauth.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.callback.JdbcCallbackStoreContract;
import io.cloudauth.core.submission.TimedLogs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.apache.shardingsphere.sql.parser.autogen.MySQLStatementLexer;
import org.apache.shardingsphere.sql.parser.autogen.MySQLStatementParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The statements for MySQL, against the grammar of MySQL 8 in Apache ShardingSphere's parser
 * (shardingsphere-parser-sql-mysql). No MySQL 8 server was available.
 */
class GrammarTest {

    static Stream<String> statements() {
        return Stream.concat(
                TimedLogs.statements().stream(), JdbcCallbackStoreContract.statements().stream());
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aStatementIsInTheGrammarOfMySql8(String statement) {
        assertThat(errors(statement)).isEmpty();
    }

    /** What the log of earlier versions used, and what MariaDB or PostgreSQL alone takes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT CAST(? AS BIGINT)",
                "CREATE INDEX IF NOT EXISTS i ON t (a)",
                "ALTER TABLE t ADD COLUMN IF NOT EXISTS a INT",
                "INSERT INTO t (a) VALUES (?) ON CONFLICT DO NOTHING"
            })
    void aStatementThatMySql8DoesNotTakeIsNot(String statement) {
        assertThat(errors(statement)).isNotEmpty();
    }

    private static List<String> errors(String statement) {
        List<String> errors = new ArrayList<>();
        BaseErrorListener listener =
                new BaseErrorListener() {
                    @Override
                    public void syntaxError(
                            Recognizer<?, ?> recognizer,
                            @Nullable Object symbol,
                            int line,
                            int position,
                            String message,
                            @Nullable RecognitionException e) {
                        errors.add(message);
                    }
                };
        MySQLStatementLexer lexer = new MySQLStatementLexer(CharStreams.fromString(statement));
        lexer.removeErrorListeners();
        lexer.addErrorListener(listener);
        MySQLStatementParser parser = new MySQLStatementParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.addErrorListener(listener);
        Object unused = parser.execute();
        return errors;
    }
}
