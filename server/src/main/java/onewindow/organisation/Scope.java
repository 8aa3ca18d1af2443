package onewindow.organisation;

import java.util.Set;
import java.util.UUID;

/**
 * What a person may see in lists, handed to SQL as parameters: a case is seen where one of the
 * three matches.
 *
 * @param departments whose cases may be seen
 * @param halls whose cases may be seen
 * @param regions 12-digit codes; a case whose deciding department lies in one of them or below may
 *     be seen
 */
public record Scope(Set<UUID> departments, Set<UUID> halls, Set<String> regions) {}
