package onewindow.situations;

import dev.cel.common.CelErrorCode;
import dev.cel.common.CelSourceLocation;
import dev.cel.runtime.CelEvaluationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.situations.Condition.Problem;

/** What the expression language complains about, by rule and place. */
final class Problems {
    private static final Pattern UNDECLARED =
            Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*");

    private Problems() {}

    static Problem of(CelSourceLocation place, String message, String expression) {
        String at = place.getLine() + ":" + (place.getColumn() + 1) + " ";
        Matcher undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            return new Problem("condition-name", at + name(place, expression, undeclared.group(1)));
        }
        if (message.contains("limit") || message.contains("size exceeds")) {
            return new Problem("condition-long", at + message);
        }
        if (message.startsWith("expected type")
                || message.startsWith("found no matching overload")
                || message.contains("does not support field selection")) {
            return new Problem("condition-type", at + message);
        }
        return new Problem("condition-syntax", at + message);
    }

    static Problem of(CelEvaluationException failure) {
        String message = String.valueOf(failure.getMessage());
        return failure.getErrorCode() == CelErrorCode.ITERATION_BUDGET_EXCEEDED
                ? new Problem("condition-endless", message)
                : new Problem("condition-fails", message);
    }

    /** The compiler names the first part only: the writer wants to see all of it. */
    private static String name(CelSourceLocation place, String expression, String first) {
        var lines = expression.lines().toList();
        if (place.getLine() > lines.size() || place.getLine() < 1) {
            return first;
        }
        Matcher name = NAME.matcher(lines.get(place.getLine() - 1));
        return name.find(Math.min(place.getColumn(), lines.get(place.getLine() - 1).length()))
                        && name.group().startsWith(first)
                ? name.group()
                : first;
    }
}
