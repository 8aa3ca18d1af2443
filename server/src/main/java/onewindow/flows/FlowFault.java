package onewindow.flows;

/**
 * What makes a flow unsound.
 *
 * @param field {@code nodes[2]}, {@code ways[0]}, or empty where it concerns the whole flow
 * @param node name of the node that is at fault; empty where it concerns the whole flow
 * @param rule such as {@code flow-deadlock}; the words that belong to it say how to mend
 */
public record FlowFault(String field, String node, String rule) {}
