package onewindow.organisation;

import java.util.UUID;

/** A window in a hall. */
public record Window(UUID id, UUID hall, String number, String name, WindowKind kind) {}
