-- Hoarder: gathers, grows a bigger bag, and hides.
--
-- What it does: looks for food, eats it, heals in time, and becomes a fatty as soon as it can, because a fatty's
-- bag holds twice as much. With a full bag it hides and digests. It hits only what comes too close.
-- What one learns from it: the state style. Each state is a function, events ("there is food here", "I was hit")
-- switch between them, and nothing is remembered but the state a creature is in.
-- What to try next: a state "breed" for fatties (spawn() costs 5000 food and brings 10 points), or a better
-- hiding place: koth_pos() is a spot where resting pays.

function bot()
    -- The idle state comes first and again whenever a state ends without naming another.
    function onIdle()
        return and_start_state "search"
    end

    function search()
        say "search"
        random_move()
        return and_restart_state()
    end

    -- Called in every tick in which food lies under the creature.
    function onTileFood()
        if in_state "search" and can_eat() then
            return and_start_state "gorge"
        end
    end

    function gorge()
        say "gorge"
        eat()
        if health() < 70 then
            return and_start_state "recover"
        elseif type() == 0 and food() >= 8000 then
            return and_start_state "grow"
        elseif not can_eat() then
            return and_start_state "hide"
        end
        return and_start_state "search"
    end

    function recover()
        say "heal"
        heal()
        return and_start_state "search"
    end

    function grow()
        say "grow"
        convert(1)
        return and_start_state "search"
    end

    -- Hides where nobody is near: after a few random moves at the first place with some distance to everybody.
    function hide()
        say "hide"
        for _ = 1, 5 do
            random_move()
            local _, _, _, _, far = nearest_enemy()
            if not far or far > 2500 then
                break
            end
        end
        say "digest"
        while health() > 60 do
            wait_for_next_round()
        end
        return and_start_state "recover"
    end

    -- Called in every tick; it ends what the creature is about only where it is worth it.
    function onTick()
        if in_state "defend" or in_state "grow" then
            return
        end
        local _, _, _, _, far = nearest_enemy()
        if type() == 1 and far and far < 512 then
            return and_start_state "defend"
        elseif health() < 30 and food() > 500 and not in_state "recover" then
            return and_start_state "recover"
        end
    end

    function defend()
        say "defend"
        local enemy, _, _, _, far = nearest_enemy()
        while enemy and far <= 512 do
            attack(enemy)
            wait_for_next_round()
            enemy, _, _, _, far = nearest_enemy()
        end
        return and_start_state "search"
    end

    -- A runner cannot hit a fatty; it gets out of the way.
    function onAttacked()
        if type() == 0 and not in_state "escape" then
            return and_start_state "escape"
        end
    end

    function escape()
        say "escape"
        random_move()
        return and_start_state "search"
    end
end
