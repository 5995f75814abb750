-- Source that is long to compile.
function player_think()
  local s = "return " .. ("a and "):rep(2600) .. "a"
  while true do loadstring(s) end
end
