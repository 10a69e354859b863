// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.profile;

import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Messages;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Tells a session's profile and takes another. Files are read off the FX thread. */
public final class ProfileViewModel {

    /** A Corefile is a ConfigMap's value, which holds no more. */
    private static final long LARGEST = 1 << 20;

    private static final String COREFILE = "Corefile";

    private final ProfileInUse inUse;
    private final Background.Slot reading;
    private final ProfileWindow window;
    private final StringProperty corefile = new SimpleStringProperty(this, "corefile", "");
    private final StringProperty version = new SimpleStringProperty(this, "version");
    private final StringProperty addresses = new SimpleStringProperty(this, "addresses");
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>(this, "fault");
    private final SelectorChoice selectors = new SelectorChoice();
    private String file = "";

    /**
     * A dialog about what a session assumes.
     *
     * @param background where files are read
     * @param window the window around the dialog
     */
    public ProfileViewModel(ProfileInUse inUse, Background background, ProfileWindow window) {
        this.inUse = inUse;
        this.window = window;
        reading = background.slot();
        version.set(inUse.profile().version().toString());
        addresses.set(ProfileFacts.addresses(inUse.profile().addresses().orElse(List.of())));
        selectors.follow(inUse.profile());
        corefile.subscribe((_, _) -> corefileChanged());
        selectors.labelsProperty().subscribe((_, _) -> fault.set(null));
        selectors.namespaceLabelsProperty().subscribe((_, _) -> fault.set(null));
        version.subscribe((_, _) -> fault.set(null));
        addresses.subscribe((_, _) -> fault.set(null));
    }

    ProfileFacts facts() {
        return new ProfileFacts(inUse);
    }

    /** Whether there is something to go back from. */
    boolean isOverridden() {
        return inUse.overridden();
    }

    /** The text of another Corefile; empty for the one that is in use. */
    StringProperty corefileProperty() {
        return corefile;
    }

    StringProperty versionProperty() {
        return version;
    }

    /** Addresses with spaces or commas between them. */
    StringProperty addressesProperty() {
        return addresses;
    }

    /** The label selectors: the Corefile's, or others. */
    SelectorChoice selectors() {
        return selectors;
    }

    /** Why what was filled in cannot be used; null while nothing is known against it. */
    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /** Assumes what is filled in, or says why that cannot be. */
    void use() {
        try {
            DnsProfile assumed = profile();
            window.use(selected(assumed));
            window.close();
        } catch (ProblemException e) {
            fault.set(new Fault(e.problem().happened(), e.problem().quoted(), 0));
        } catch (CorefileException e) {
            fault.set(new Fault(
                    e.starts()
                            ? Messages.text("profile.fault.nameless")
                            : Messages.text("profile.fault.corefile", String.valueOf(e.line())),
                    String.valueOf(e.getMessage()),
                    e.line()));
        }
    }

    /** Assumes again what was found. */
    void useFound() {
        window.useFound();
        window.close();
    }

    void close() {
        window.close();
    }

    /** Reads a Corefile that the person chooses. */
    void choose() {
        Path path = window.chooseCorefile();
        if (path != null) {
            reading.run(
                    () -> read(path),
                    text -> chosen(path, text),
                    problem -> fault.set(new Fault(problem.happened(), problem.quoted(), 0)));
        }
    }

    private void chosen(Path path, String text) {
        file = String.valueOf(path.getFileName());
        corefile.set(text);
    }

    private static String read(Path path) throws ProblemException {
        try {
            if (Files.size(path) > LARGEST) {
                throw new ProblemException(Problem.of(Messages.text("profile.fault.large", path)));
            }
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.of(Messages.text("profile.fault.text", path)), e);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(Messages.text("profile.fault.unread", path)).quoting(String.valueOf(e.getMessage())), e);
        }
    }

    private DnsProfile profile() throws ProblemException, CorefileException {
        CoreDnsVersion release = release();
        List<IpLiteral> listening = listening();
        String text = corefile.get();
        DnsProfile profile = text.isBlank()
                ? inUse.profile().withVersion(release).withOrigin(changedOrigin())
                : CorefileParser.parse(text, COREFILE, release).withOrigin(origin());
        return listening.isEmpty() ? profile : profile.withAddresses(listening);
    }

    /** The profile with the selectors that are filled in; theirs is no line of the Corefile. */
    private DnsProfile selected(DnsProfile profile) throws ProblemException {
        try {
            return selectors.applied(profile);
        } catch (CorefileException e) {
            throw new ProblemException(
                    Problem.of(Messages.text("profile.fault.labels")).quoting(String.valueOf(e.getMessage())), e);
        }
    }

    /** The fields of the selectors show those of the Corefile that is filled in, as soon as it is one. */
    private void corefileChanged() {
        fault.set(null);
        try {
            selectors.follow(
                    corefile.get().isBlank()
                            ? inUse.profile()
                            : CorefileParser.parse(
                                    corefile.get(), COREFILE, inUse.profile().version()));
        } catch (CorefileException e) {
            // Half a Corefile is no fault while it is being written; it is told when it is to be used.
            selectors.follow(inUse.profile());
        }
    }

    private String origin() {
        return file.isEmpty() ? Messages.text("profile.origin.pasted") : file;
    }

    private String changedOrigin() {
        String before = inUse.profile().origin();
        return inUse.overridden() ? before : Messages.text("profile.origin.changed", before);
    }

    private CoreDnsVersion release() throws ProblemException {
        Optional<CoreDnsVersion> release = CoreDnsVersion.parse(version.get());
        if (release.isEmpty()) {
            throw new ProblemException(Problem.of(Messages.text("profile.fault.version", version.get())));
        }
        return release.get();
    }

    private List<IpLiteral> listening() throws ProblemException {
        List<IpLiteral> literals = new ArrayList<>();
        for (String text : List.of(addresses.get().strip().split("[\\s,]+", -1))) {
            IpLiteral literal = IpLiteral.parse(text);
            if (literal != null) {
                literals.add(literal);
            } else if (!text.isEmpty()) {
                throw new ProblemException(Problem.of(Messages.text("profile.fault.address", text)));
            }
        }
        return literals;
    }
}
