-- Errors of every kind.
function player_think()
  local kinds = { nil, true, 1, 1.5, {}, print, coroutine.create(print), setmetatable({}, { __tostring = function() error("again") end }) }
  round = (round or 0) % 8 + 1
  error(kinds[round])
end
