package onewindow.situations;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An expression in CEL that was checked: it names known variables only and is true or false.
 * Length, depth and the number of rounds of its loops are bounded, so that it always comes to an
 * end.
 */
final class Condition {
    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 24;
    private static final int MOST_ROUNDS = 200;
    private static final CelOptions OPTIONS =
            CelOptions.current()
                    .maxExpressionCodePointSize(LONGEST)
                    .maxParseRecursionDepth(DEEPEST)
                    .comprehensionMaxIterations(MOST_ROUNDS)
                    .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    private final CelRuntime.Program program;
    private final Set<String> variables;
    private final List<Comparison> comparisons;

    private Condition(CelAbstractSyntaxTree tree) throws CelEvaluationException {
        program = RUNTIME.createProgram(tree);
        variables =
                tree.getReferenceMap().values().stream()
                        .filter(reference -> reference.overloadIds().isEmpty())
                        .map(reference -> reference.name())
                        .filter(name -> name.contains("."))
                        .collect(Collectors.toUnmodifiableSet());
        comparisons = Comparison.in(tree);
    }

    /**
     * @param condition none where it has problems
     */
    record Compilation(@Nullable Condition condition, List<Problem> problems) {}

    /**
     * @param detail where in the expression, and what
     */
    record Problem(String rule, String detail) {}

    /** An expression that cannot be evaluated with these values. */
    static final class Failure extends RuntimeException {
        private final Problem problem;

        Failure(Problem problem) {
            super(problem.detail());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    static Compilation compile(String expression, Set<String> variables) {
        var builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(OPTIONS)
                        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                        .setResultType(SimpleType.BOOL);
        variables.forEach(variable -> builder.addVar(variable, SimpleType.STRING));
        var result = builder.build().compile(expression);
        if (result.hasError()) {
            return new Compilation(
                    null,
                    result.getErrors().stream()
                            .map(issue ->
                                    Problems.of(
                                            issue.getSourceLocation(),
                                            issue.getMessage(),
                                            expression))
                            .toList());
        }
        try {
            return new Compilation(new Condition(result.getAst()), List.of());
        } catch (CelValidationException | CelEvaluationException failure) {
            return new Compilation(
                    null,
                    List.of(new Problem("condition-syntax", String.valueOf(failure.getMessage()))));
        }
    }

    /** The variables that it reads. */
    Set<String> variables() {
        return variables;
    }

    /** Where it compares a variable with a word. */
    List<Comparison> comparisons() {
        return comparisons;
    }

    /**
     * @param values of every variable
     * @throws Failure where it cannot be evaluated, or would go on for too long
     */
    boolean holds(Map<String, String> values) {
        try {
            return Boolean.TRUE.equals(program.eval(values));
        } catch (CelEvaluationException failure) {
            throw new Failure(Problems.of(failure));
        }
    }
}
