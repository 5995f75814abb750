-- Errors of the API where the stack can hardly grow.
local function f(n)
  pcall(get_pos, -1)
  return 1 + f(n + 1)
end
function player_think()
  while true do pcall(f, 1) end
end
