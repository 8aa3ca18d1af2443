package onewindow.platform;

/**
 * A rule that says no. One enum per module; its name, in kebab case, is the stable code of the
 * problem.
 */
public interface RefusalReason {
    String name();

    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
