package onewindow.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.lists.Fee;
import onewindow.catalogue.lists.Fees;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The fee list, kept by the item administrator. */
@RestController
@RequestMapping("/api/admin/fees")
class AdminFeeController {
    private final Fees fees;

    AdminFeeController(Fees fees) {
        this.fees = fees;
    }

    record FeeRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull Fee.Kind kind,
            @NotNull Fee.Payer payer,
            @NotNull BigDecimal standard,
            @NotBlank @Size(max = 20) String unit,
            @NotBlank @Size(max = 1_000) String basis,
            @NotBlank @Size(max = 12) String region,
            @NotBlank @Size(max = 200) String document,
            @NotNull LocalDate from) {
        Fees.NewFee fee() {
            return new Fees.NewFee(
                    name, kind, payer, standard, unit, basis, region, document, from);
        }
    }

    /** Ended ones included. */
    @GetMapping
    List<Fee> fees(SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return fees.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entered add(@Valid @RequestBody FeeRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Entered(fees.add(request.fee(), act));
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @PathVariable UUID id,
            @Valid @RequestBody EndRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        fees.end(id, request.lastDay(), request.document(), act);
    }
}
