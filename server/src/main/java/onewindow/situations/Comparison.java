package onewindow.situations;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A variable and a word that an expression compares it with.
 *
 * @param place line and column of the word, counted from 1
 */
record Comparison(String variable, String word, String place) {
    private static final Set<String> OPERATORS = Set.of("_==_", "_!=_", "@in", "_in_");

    static List<Comparison> in(CelAbstractSyntaxTree tree) {
        var found = new ArrayList<Comparison>();
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .map(node -> node.expr())
                .filter(expression -> expression.getKind() == CelExpr.ExprKind.Kind.CALL)
                .filter(expression -> OPERATORS.contains(expression.call().function()))
                .forEach(expression -> compare(tree, expression.call().args(), found));
        return List.copyOf(found);
    }

    private static void compare(
            CelAbstractSyntaxTree tree, List<CelExpr> arguments, List<Comparison> found) {
        for (CelExpr variable : arguments) {
            var reference = tree.getReferenceMap().get(variable.id());
            if (reference != null && reference.overloadIds().isEmpty()) {
                arguments.stream()
                        .flatMap(Comparison::words)
                        .forEach(word ->
                                found.add(
                                        new Comparison(
                                                reference.name(),
                                                word.constant().stringValue(),
                                                place(tree, word.id()))));
            }
        }
    }

    private static Stream<CelExpr> words(CelExpr argument) {
        return switch (argument.getKind()) {
            case LIST -> argument.list().elements().stream().flatMap(Comparison::words);
            case CONSTANT ->
                    argument.constant().getKind() == CelConstant.Kind.STRING_VALUE
                            ? Stream.of(argument)
                            : Stream.of();
            default -> Stream.of();
        };
    }

    private static String place(CelAbstractSyntaxTree tree, long id) {
        Integer offset = tree.getSource().getPositionsMap().get(id);
        return offset == null
                ? ""
                : tree.getSource()
                        .getOffsetLocation(offset)
                        .map(place -> place.getLine() + ":" + (place.getColumn() + 1))
                        .orElse("");
    }
}
