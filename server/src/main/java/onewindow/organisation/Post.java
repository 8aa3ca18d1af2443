package onewindow.organisation;

import java.util.UUID;
import onewindow.identity.Role;
import org.jspecify.annotations.Nullable;

/** A post that a person fills, or stands in for (A/B). */
public record Post(
        UUID id, String name, Role role, @Nullable UUID department, @Nullable UUID hall) {}
