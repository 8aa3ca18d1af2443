package onewindow.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import onewindow.identity.Role;
import onewindow.organisation.Appointment.Kind;
import onewindow.platform.Refused;

/** Who may not be appointed to what. */
final class AppointmentRules {
    private AppointmentRules() {}

    /** An appointment with the role of its post. */
    record Held(Appointment appointment, Role role) {}

    /**
     * @param others the appointments of the person and those to the post
     */
    static void check(
            Appointments.NewAppointment wanted, Post post, List<Held> others, Instant at) {
        for (var other : others) {
            Appointment held = other.appointment();
            if (held.endedAt() != null && !at.isBefore(held.endedAt())) {
                continue;
            }
            if (!Term.overlap(held.from(), held.to(), wanted.from(), wanted.to())) {
                continue;
            }
            boolean samePerson = held.person().equals(wanted.person());
            boolean samePost = held.post().equals(wanted.post());
            if (samePerson && samePost) {
                throw new Refused(OrganisationRefusal.ALREADY_APPOINTED);
            }
            if (samePerson && SeparatedRoles.separated(other.role(), post.role())) {
                throw new Refused(
                        OrganisationRefusal.ROLES_SEPARATED,
                        Map.of("held", other.role().name(), "wanted", post.role().name()));
            }
            if (samePost && held.kind() == Kind.MAIN && wanted.kind() == Kind.MAIN) {
                throw new Refused(OrganisationRefusal.POST_FILLED);
            }
        }
    }
}
