// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Client;
import dev.portolan.resolve.Question;
import dev.portolan.resolve.Resolver;
import dev.portolan.resolve.Transport;
import dev.portolan.resolve.print.DigText;
import dev.portolan.resolve.print.HostText;
import dev.portolan.resolve.print.NslookupText;
import dev.portolan.resolve.print.Setting;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** The tools whose output people know. */
enum ToolText {
    DIG {
        @Override
        String of(Resolver resolver, ResolveOutcome outcome, Setting setting) {
            Question asked = outcome.decisive().question();
            Answer answer = resolver.resolve(asked, Client.local(Transport.UDP));
            return DigText.of(answer, answer.exchange().message(), setting);
        }
    },
    NSLOOKUP {
        @Override
        String of(Resolver resolver, ResolveOutcome outcome, Setting setting) {
            TypedName typed = outcome.typed();
            return typed.address() == null
                    ? NslookupText.of(resolver, asked(outcome), typed.text(), types(typed, NslookupText.USUAL), setting)
                    : NslookupText.of(resolver, typed.address(), setting);
        }
    },
    HOST {
        @Override
        String of(Resolver resolver, ResolveOutcome outcome, Setting setting) {
            TypedName typed = outcome.typed();
            return typed.address() == null
                    ? HostText.of(resolver, asked(outcome), typed.text(), types(typed, HostText.USUAL))
                    : HostText.of(resolver, typed.address());
        }
    };

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ROOT);

    /** The tool of that name. */
    static ToolText of(String name) throws UsageException {
        return Stream.of(values())
                .filter(tool -> tool.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("--as is \"" + name + "\", not one of "
                        + Stream.of(values())
                                .map(tool -> tool.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    abstract String of(Resolver resolver, ResolveOutcome outcome, Setting setting);

    /** What the tool prints if it is asked for the name that decided. */
    String text(Resolver resolver, ResolveOutcome outcome, InstantSource clock) {
        Question asked = outcome.decisive().question();
        List<String> servers = outcome.walk().standpoint().conf().nameservers();
        Setting setting = Setting.embedded(
                asked.name() + " " + Type.string(asked.type()),
                servers.isEmpty() ? "the cluster's DNS" : servers.getFirst(),
                WHEN.format(clock.instant().atOffset(ZoneOffset.UTC)));
        return of(resolver, outcome, setting);
    }

    private static Name asked(ResolveOutcome outcome) {
        return outcome.decisive().question().name();
    }

    private static List<Integer> types(TypedName typed, List<Integer> usual) {
        return typed.types().size() == 1 ? typed.types() : usual;
    }
}
